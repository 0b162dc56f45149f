import type { BoilerplateKind } from '../domain.js'
import { type Line, plain } from './lines.js'

/** What every content management system prints around articles, in Arabic and in English: whole lines. */
const standing: Partial<Record<BoilerplateKind, string>> = {
  related:
    'مقالات ذات صلة | مواضيع ذات صلة | موضوعات ذات صلة | أخبار ذات صلة | مواد ذات صلة | قصص ذات صلة | ' +
    'روابط ذات صلة | ذات صلة | مقالات متعلقة | أخبار متعلقة | مواضيع متعلقة | مواضيع مشابهة | مقالات مشابهة | ' +
    'أخبار مشابهة | اقرأ أيضا | اقرأ المزيد | اقرأ كذلك | طالع أيضا | شاهد أيضا | قد يهمك | قد يهمك أيضا | ' +
    'ربما يهمك | قد يعجبك | قد يعجبك أيضا | أخبار أخرى | مقالات أخرى | المزيد من الأخبار | المزيد | للمزيد | ' +
    'الأكثر قراءة | الأكثر مشاهدة | الأكثر تداولا | أحدث الأخبار | آخر الأخبار | لا تفوت | من نفس القسم | ' +
    'related | related articles | related stories | related posts | related topics | read also | also read | ' +
    'read more | see also | you may also like | you might also like | most read | most viewed | latest news | ' +
    'more news | recommended | recommended for you | more on this story | more from this section',
  comments:
    'اترك تعليقا | اترك تعليقك | اترك ردا | أضف تعليقا | أضف تعليقك | أضف تعليق | اكتب تعليقا | اكتب تعليقك | ' +
    'شارك برأيك | التعليقات | تعليقات | لا توجد تعليقات | لا تعليقات | إلغاء الرد | إرسال التعليق | الاسم | ' +
    'البريد الإلكتروني | الموقع الإلكتروني | التعليق | leave a reply | leave a comment | comments | no comments | ' +
    'add a comment | post a comment | post comment | cancel reply | write a comment | join the conversation',
  navigation:
    'زر الذهاب إلى الأعلى | الذهاب إلى الأعلى | العودة إلى الأعلى | عودة إلى الأعلى | العودة للأعلى | إلى الأعلى | ' +
    'الصفحة الرئيسية | الرئيسية | السابق | التالي | المقال السابق | المقال التالي | الخبر السابق | الخبر التالي | ' +
    'تخطى إلى المحتوى | القائمة | بحث | عرض المزيد | تحميل المزيد | اضغط هنا | انقر هنا | back to top | go to top | ' +
    'scroll to top | skip to content | home | menu | search | previous | next | previous article | next article | ' +
    'load more | show more | click here',
  share:
    'شارك | شاركها | مشاركة | مشاركة المقال | شارك المقال | شارك الخبر | شارك هذا الموضوع | شارك هذا المقال | ' +
    'شارك على | انشر | انشر الخبر | نسخ الرابط | طباعة | إرسال | أرسل إلى صديق | حفظ | تابعنا | تابعونا | ' +
    'تابعنا على | تابعونا على | اشترك | اشترك الآن | اشترك معنا | اشترك في النشرة البريدية | النشرة البريدية | ' +
    'سجل الآن | تسجيل الدخول | share | share this | share this article | share this story | share on | tweet | ' +
    'print | copy link | email | follow us | follow us on | subscribe | subscribe now | sign up | sign in | log in | ' +
    'newsletter',
}

/** Where articles are shared: a line of nothing but these is a row of buttons. */
const networks =
  'فيسبوك | فيس بوك | تويتر | واتساب | واتس اب | تلغرام | تيليغرام | تيليجرام | إنستغرام | انستجرام | لينكد إن | ' +
  'بينتيريست | يوتيوب | مسنجر | facebook | twitter | x | whatsapp | telegram | instagram | linkedin | pinterest | ' +
  'youtube | messenger | reddit | tumblr | viber | email | print | share | tweet | طباعة | مشاركة'

/** News agencies: a line of nothing but these, an outlet's name or «وكالات» says where a story is from. */
const agencies =
  'أ ف ب | ا ف ب | فرانس برس | رويترز | رويتر | د ب أ | أ ب | أسوشيتد برس | الأناضول | سانا | وات | واس | وام | ' +
  'بترا | كونا | سبوتنيك | تاس | نوفوستي | شينخوا | وكالات | الوكالات | afp | reuters | ap | dpa | efe | upi | ' +
  'bloomberg | agencies | associated press | xinhua | tass'

export const labels = {
  /** Before a link to another story: «للمزيد: …», «قد يهمك/ …», «اقرأ (…)». */
  related: phraseSet(
    `${standing.related} | اقرأ | طالع | شاهد | شاهدوا | وأيضا | أيضا | انظر أيضا | read | watch | more | see`,
  ),
  source: phraseSet('المصدر | المصادر | مصدر الخبر | نقلا عن | source | sources | via'),
  byline: phraseSet(
    'بقلم | كتب | كتبت | إعداد | تحرير | ترجمة | تقرير | مراسل | by | written by | reporting by | edited by | ' +
      'editing by | author | translated by',
  ),
  date: phraseSet(
    'آخر تحديث | تاريخ النشر | نشر في | نشر بتاريخ | تم النشر | تم التحديث | حدث في | published | updated | ' +
      'last updated | posted | posted on | published on',
  ),
  photo: phraseSet(
    'صورة | الصورة | الصور | صور | تصوير | مصدر الصورة | مصدر الصور | حقوق الصورة | تعليق الصورة | photo | photos | ' +
      'image | photo credit | image credit | image source | image caption | photo by',
  ),
  tags: phraseSet('الوسوم | وسوم | كلمات مفتاحية | كلمات دلالية | الكلمات المفتاحية | tags | keywords'),
}

/** Phrases of one word, or in use as headings of a story itself: furniture only at the edges of an article. */
const ambiguous = phraseSet(
  'التعليقات | تعليقات | أخبار أخرى | البريد الإلكتروني | الموقع الإلكتروني | النشرة البريدية | ذات صلة',
)

const kindOfPhrase = new Map(
  Object.entries(standing).flatMap(([kind, phrases]) =>
    [...phraseSet(phrases)].map((phrase): [string, BoilerplateKind] => [phrase, kind as BoilerplateKind]),
  ),
)
const longestPhrase = 60
const networkSet = phraseSet(networks)
const agencySet = phraseSet(agencies)

/** The kind of a line that is a standing phrase of web pages; away from an article's edges only a plain one. */
export function kindOfStanding({ text, said }: Line, isAtEdge: boolean): BoilerplateKind | undefined {
  if (text.length > longestPhrase) return undefined
  const phrase = said()
  if (isAtEdge && isMadeOf(phrase, networkSet)) return 'share'
  if (!isAtEdge && (!phrase.includes(' ') || ambiguous.has(phrase))) return undefined
  return kindOfPhrase.get(phrase)
}

/** Whether a line is nothing but the names of agencies and of the outlet: «فرانس 24/ أ ف ب». */
export function isSignedByAgencies(text: string, outlet: string | undefined): boolean {
  if (text.length > longestPhrase) return false
  const own = outlet === undefined ? '' : plain(outlet)
  const parts = text
    .split(/[/|،,+()]|\s[-–—]\s/u)
    .map(plain)
    .filter((part) => part !== '')
  return parts.length > 0 && parts.some((part) => agencySet.has(part) || part === own) && parts.length <= 4
    ? parts.every((part) => agencySet.has(part) || part === own || /^[\p{L} ]{2,20}\d{1,3}$/u.test(part))
    : false
}

function isMadeOf(phrase: string, parts: ReadonlySet<string>): boolean {
  const terms = phrase.split(' ')
  let from = 0
  while (from < terms.length) {
    const length = [3, 2, 1].find((count) => parts.has(terms.slice(from, from + count).join(' ')))
    if (length === undefined) return false
    from += length
  }
  return phrase !== ''
}

function phraseSet(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|').map(plain))
}
