import type { Answer, Comparison } from '../answered.js'
import type { AskedOf } from '../asked.js'
import type { ArticleRef, Quote } from '../domain.js'

/** Keep a name or a date of the other direction from rearranging the line; they stand around, never in, a quote. */
const isolate = (text: string) => `\u2068${text}\u2069`

const words = {
  ar: {
    unknownOutlet: 'مصدر غير مذكور',
    unknownDate: 'بلا تاريخ',
    alsoIn: 'ورد أيضا في',
    inferred: 'مذكور قبله',
    verdict: {
      agree: 'المصادر متفقة',
      'one-source': 'مصدر واحد تكرّر',
      differ: 'المصادر مختلفة',
      updated: 'حدّثه المصدر نفسه',
      'not-comparable': 'لا تُقارن',
    },
    noAnswer: 'لا تجيب المقالات عن هذا السؤال.',
    nearest: 'أقرب ما في المقالات، وليس جوابا:',
    missing: 'كلمات لم ترد في أي مقال:',
    translated: 'بُحث عن:',
    askedOf: 'عدد المقالات المسؤولة:',
    unknown: 'ليس في الفهرس:',
  },
  en: {
    unknownOutlet: 'outlet not stated',
    unknownDate: 'no date',
    alsoIn: 'also in',
    inferred: 'named earlier',
    verdict: {
      agree: 'sources agree',
      'one-source': 'one source, repeated',
      differ: 'sources differ',
      updated: 'updated by the same source',
      'not-comparable': 'not comparable',
    },
    noAnswer: 'The articles do not answer this question.',
    nearest: 'The nearest passages, which are no answer:',
    missing: 'Words found in no article:',
    translated: 'Searched for:',
    askedOf: 'Articles asked:',
    unknown: 'Not in the index:',
  },
} as const

type Words = (typeof words)[keyof typeof words]

/** An answer for a terminal: the quotes as they stand in the articles, by outlet, each with its place. */
export function answerText(answer: Answer, askedOf?: AskedOf): string {
  const said = words[answer.language]
  const lines: string[] = askedOf ? [...askedOfLines(askedOf, said), ''] : []
  if (answer.kind === 'answer') {
    for (const comparison of answer.comparisons) lines.push(...comparisonLines(comparison, said), '')
    for (const { outlet, quotes } of answer.outlets) {
      lines.push(
        `## ${isolate(outlet ?? said.unknownOutlet)}`,
        '',
        ...quotes.flatMap((quote) => quoteLines(quote, said)),
      )
    }
  } else {
    lines.push(said.noAnswer, '')
    if (answer.nearest.length > 0) {
      lines.push(said.nearest, '', ...answer.nearest.flatMap((quote) => quoteLines(quote, said)))
    }
  }
  return [...lines, ...findingLines(answer, said)].join('\n').trimEnd()
}

/** What the question was narrowed to, and what of that the index does not know. */
function askedOfLines({ articleCount, unknown }: AskedOf, said: Words): string[] {
  const asked = `${said.askedOf} ${articleCount}`
  return unknown.length === 0 ? [asked] : [asked, `${said.unknown} ${unknown.map(isolate).join(' · ')}`]
}

function quoteLines(quote: Quote, said: Words): string[] {
  const also = quote.alsoIn.map((article) => isolate(article.outlet ?? article.title))
  return [
    quote.text,
    ...creditLines(quote, said),
    citation(quote.article, said),
    `${quote.article.id} ${quote.start}-${quote.end}`,
    ...(also.length === 0 ? [] : [`${said.alsoIn} ${also.join(' · ')}`]),
    '',
  ]
}

/** What articles state for the same thing, a line each: outlet, who is credited, the words, the date of the report. */
function comparisonLines({ verdict, rows }: Comparison, said: Words): string[] {
  const line = ({ quote, credits, text }: Comparison['rows'][number]) => {
    const { outlet, published } = quote.article
    const names = [outlet ?? said.unknownOutlet, ...credits.map((credit) => credit.text)]
      .map(isolate)
      .join(' ← ')
    return `- ${names}: ${isolate(text)} · ${isolate(published ?? said.unknownDate)}`
  }
  return [`## ${said.verdict[verdict]}`, '', ...rows.map(line)]
}

/** The chain of attribution in one line, outlet first. */
function creditLines({ article, credits }: Quote, said: Words): string[] {
  if (credits.length === 0) return []
  const names = credits.map(({ text, inferred }) => isolate(inferred ? `${text} (${said.inferred})` : text))
  return [[isolate(article.outlet ?? said.unknownOutlet), ...names].join(' ← ')]
}

function citation({ title, outlet, published, url }: ArticleRef, said: Words): string {
  const parts = [title, outlet ?? said.unknownOutlet, published ?? said.unknownDate, ...(url ? [url] : [])]
  return `— ${parts.map(isolate).join(' · ')}`
}

function findingLines({ missingTerms, translations }: Answer, said: Words): string[] {
  const searched = translations.map(
    ({ word, arabic }) => `${isolate(word)} = ${arabic.map(isolate).join(' / ')}`,
  )
  return [
    ...(missingTerms.length === 0 ? [] : [`${said.missing} ${missingTerms.map(isolate).join(' · ')}`]),
    ...(searched.length === 0 ? [] : [`${said.translated} ${searched.join(' · ')}`]),
  ]
}
