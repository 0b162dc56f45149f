import { sourceNoun } from '../attribution/source-nouns.js'
import { normaliseWord } from '../text/normalise.js'

/** Whether a normalised word is a noun for a person: a title, a trade or a relation, also «ووزيرته», «محاميها». */
export function isPersonNoun(term: string): boolean {
  return forms(term).some((form) => sourceNoun(form) === 'person' || persons.has(form))
}

/** The word, and what is left of it without a conjunction, an article and a pronoun. */
function forms(term: string): string[] {
  const joined = /^[وف](?=.{4})/.test(term) ? [term, term.slice(1)] : [term]
  return joined.flatMap((word) => {
    const bare = word.replace(/^(?:ال|لل)(?=.{3})/, '')
    // «زوجته» is «زوجه» with a pronoun.
    const owned = /..(?:ه|ها|هم)$/.test(bare) ? bare.replace(/(?:ها|هم|ه)$/, '') : undefined
    return owned === undefined ? [bare] : [bare, owned, owned.replace(/ت$/, 'ه')]
  })
}

const persons = new Set(
  'رجل امرأة طفل طفلة فتى فتاة شاب شابة خادمة عامل عاملة مصور مصممة مصمم طيار سائق سائقة ناجي ناج مخبر جاسوس مالك مهاجم ضحية قتيل قتيلة'
    .split(' ')
    .map(normaliseWord),
)
