import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { moment } from './dates.js'
import { dossierLink, homeLink, indexLink, withChoice } from './links.js'
import { SessionTool } from './login-links.js'
import type { Frame, IndexSummary, Reader } from './reader.js'
import { stringsOf } from './strings.js'

/** The page around everything: language, direction, header, scripts. */
export function Layout(props: {
  frame: Frame
  title?: string
  /** The page is loaded again after so many seconds where scripts do not run. */
  refreshSeconds?: number
  children: Child
}) {
  const { reader, assets, index } = props.frame
  const text = stringsOf(reader.language)
  const name = reader.language === 'ar' ? text.name : text.secondName
  const page = (
    <html lang={reader.language} dir={reader.language === 'ar' ? 'rtl' : 'ltr'} data-theme={reader.theme}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title === undefined ? name : `${props.title} · ${name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={text.tagline} />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content='{"history":false,"includeIndicatorCSS":false}' />
        {props.refreshSeconds !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
          </noscript>
        )}
        {assets.fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <script src={assets.htmx} defer />
        <script src={assets.script} defer />
        <script src={assets.collectingScript} type="module" />
        <script src={assets.threadScript} defer />
      </head>
      {/* What scripts ask for comes in the language of this page, whatever another tab was set to since. */}
      <body {...{ 'hx-headers:inherited': JSON.stringify({ 'Isnad-Language': reader.language }) }}>
        <a class="skip" href="#content">
          {text.skipToContent}
        </a>
        <Header reader={reader} {...(index && { index })} />
        {props.children}
        <p id="announcements" class="unseen" role="status" />
      </body>
    </html>
  )
  return html`<!doctype html>${page}`
}

function Header({ reader, index }: { reader: Reader; index?: IndexSummary }) {
  const text = stringsOf(reader.language)
  const otherLanguage = reader.language === 'ar' ? 'en' : 'ar'
  return (
    <header class="header">
      <div class="header-inner">
        <a class="name" href={homeLink}>
          <span class="name-arabic" lang="ar" dir="rtl">
            {text.name}
          </span>{' '}
          <span class="name-latin" lang="en" dir="ltr">
            {text.secondName}
          </span>
        </a>
        <p class="tagline">{text.tagline}</p>
        <nav class="tools" aria-label={text.indexTitle}>
          {reader.session?.mayRead !== false && (
            <a class={index ? 'index-state' : 'index-state index-state-missing'} href={indexLink}>
              <span class="dot" aria-hidden="true" />
              <IndexState reader={reader} {...(index && { index })} />
            </a>
          )}
          {reader.session?.mayRead !== false && (
            <a class="tool needs-script" href={dossierLink}>
              {text.dossier.title}
              <span data-dossier-count />
            </a>
          )}
          <ThemeSwitch reader={reader} />
          <a
            class="tool"
            lang={otherLanguage}
            hreflang={otherLanguage}
            data-choice="lang"
            href={withChoice(reader.path, 'lang', otherLanguage)}
          >
            {text.otherLanguage}
          </a>
          <SessionTool reader={reader} />
        </nav>
      </div>
    </header>
  )
}

function IndexState({ reader, index }: { reader: Reader; index?: IndexSummary }) {
  const text = stringsOf(reader.language)
  if (!index) return <span>{text.noIndexState}</span>
  const { isToday, text: when } = moment(reader.language, index.builtAt, reader.now)
  return <span>{text.indexState(index.articleCount, isToday, when)}</span>
}

/** Two links, one for each theme; the style sheet shows the one that would change something. */
function ThemeSwitch({ reader }: { reader: Reader }) {
  const text = stringsOf(reader.language)
  return (
    <>
      <a
        class="tool theme-to-dark"
        data-choice="theme"
        href={withChoice(reader.path, 'theme', 'dark')}
        title={text.chooseDark}
      >
        <span class="unseen">{text.chooseDark}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z" />
        </svg>
      </a>
      <a
        class="tool theme-to-light"
        data-choice="theme"
        href={withChoice(reader.path, 'theme', 'light')}
        title={text.chooseLight}
      >
        <span class="unseen">{text.chooseLight}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="4" />
          <path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
        </svg>
      </a>
    </>
  )
}
