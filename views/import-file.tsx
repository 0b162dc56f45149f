import { FlawText } from './flaw-text.js'
import type { HeaderFields, LinesFigures, PreviewFile } from './importing.js'
import { pieces } from './marked-text.js'
import type { Reader } from './reader.js'
import { stringsOf } from './strings.js'

type Props<Kind> = { file: Extract<PreviewFile, { kind: Kind }>; reader: Reader }

/** One file of a preview: whether to save it, its header to mend, its text with the site's text marked. */
export function FileFields({ file, reader }: { file: PreviewFile; reader: Reader }) {
  switch (file.kind) {
    case 'article':
      return <ArticleFile file={file} reader={reader} />
    case 'lines':
      return <LinesFile file={file} reader={reader} />
    case 'present':
    case 'refused':
      return null
  }
}

function ArticleFile({ file, reader }: Props<'article'>) {
  const text = stringsOf(reader.language)
  const { number, name, fields, flaw } = file
  return (
    <fieldset class="import-file">
      <legend>
        <Choice file={file} reader={reader} />
        <bdi class="code">{name}</bdi>
      </legend>
      {flaw !== undefined && (
        <p class="problem-detail import-flaw">
          <FlawText flaw={flaw} reader={reader} />
        </p>
      )}
      <div class="import-fields">
        <Field number={number} name="title" label={text.title} value={fields.title} isWide required>
          {file.isTitleFromName ? text.importing.titleFromName : undefined}
        </Field>
        <Field number={number} name="outlet" label={text.outlet} value={fields.outlet} />
        <Field number={number} name="section" label={text.section} value={fields.section} />
        <Field
          number={number}
          name="published"
          label={text.date}
          value={fields.published}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          title={text.importing.dateForm}
        />
        <Field number={number} name="url" label={text.address} value={fields.url} type="url" />
      </div>
      <Text file={file} reader={reader} />
    </fieldset>
  )
}

function Choice({ file, reader }: Props<'article' | 'lines'>) {
  const text = stringsOf(reader.language).importing
  return (
    <label class="import-choice">
      <input type="checkbox" name={`take-${file.number}`} value="1" checked={file.isChosen} />
      <span class="unseen">{text.take(file.name)}</span>
    </label>
  )
}

function Field(props: {
  number: number
  name: keyof HeaderFields
  label: string
  value: string
  isWide?: boolean
  required?: boolean
  type?: 'text' | 'url'
  pattern?: string
  title?: string
  children?: string | undefined
}) {
  const { number, name, label, value, isWide, children, type = 'text', ...others } = props
  const id = `${name}-${number}`
  return (
    <p class={isWide ? 'import-field import-field-wide' : 'import-field'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        dir={name === 'url' || name === 'published' ? 'ltr' : 'auto'}
        aria-describedby={children === undefined ? undefined : `${id}-about`}
        {...others}
      />
      {children !== undefined && (
        <span id={`${id}-about`} class="quiet">
          {children}
        </span>
      )}
    </p>
  )
}

function Text({ file, reader }: Props<'article'>) {
  const text = stringsOf(reader.language).importing
  const { boilerplate, length } = file
  return (
    <details class="import-text">
      <summary>
        {text.showText(length)}
        {boilerplate.length > 0 && <span class="quiet"> · {text.siteText(boilerplate.length)}</span>}
      </summary>
      <div class="article-text" lang="ar" dir="rtl">
        {pieces(file.text.length, boilerplate).map(({ start, end, isMarked }) => {
          const words = file.text.slice(start, end)
          return isMarked ? (
            <span class="site-text" title={text.siteTextAbout}>
              {words}
            </span>
          ) : (
            words
          )
        })}
      </div>
      {file.text.length < length && <p class="quiet">{text.textCut(file.text.length)}</p>}
    </details>
  )
}

function LinesFile({ file, reader }: Props<'lines'>) {
  return (
    <fieldset class="import-file">
      <legend>
        {file.added > 0 && <Choice file={file} reader={reader} />}
        <bdi class="code">{file.name}</bdi>
      </legend>
      <Lines figures={file} reader={reader} />
    </fieldset>
  )
}

/** What a JSON Lines file holds: figures, the first titles, the first problems. */
export function Lines({ figures, reader }: { figures: LinesFigures; reader: Reader }) {
  const text = stringsOf(reader.language).importing
  const { added, present, refused, titles, problems } = figures
  return (
    <>
      <p>{text.lines(added, present, refused)}</p>
      {titles.length > 0 && (
        <ul lang="ar" dir="rtl" class="import-titles">
          {titles.slice(0, 10).map((title) => (
            <li>{title}</li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul class="import-problems">
          {problems.map(({ line, ...flaw }) => (
            <li>
              {line !== undefined && <bdi class="code">{line}</bdi>} <FlawText flaw={flaw} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
