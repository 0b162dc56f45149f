import type { BoilerplateKind } from '../domain.js'
import { type Line, plain } from './lines.js'

/**
 * The kind of a sentence that speaks of the site instead of the news: what comments and opinions stand for,
 * how to report a mistake, an invitation to subscribe, copyright. Asked only at the edges of an article.
 */
export function kindOfNotice({ text, wordCount, said }: Line): BoilerplateKind | undefined {
  if (wordCount > mostWords) return undefined
  // Cutting words is dear, and few lines at an edge open like a notice: so only then.
  if (!openings.test(plain(text.slice(0, longestOpening))) && !anywhere.test(text)) return undefined
  return rules.find(({ holds }) => holds.every((sign) => sign.test(said()) || sign.test(text)))?.kind
}

const longestOpening = 24
const openings =
  /^(?:ان |جميع |كل |هذا |هذه |ملاحظه |تنويه )?(?:المقال|التعليق|الاراء|اراء|الافكار|المواد|مقالات|تعليقات|التقرير|التحليل|ما ينشر|اذا|هل|للابلاغ|للتبليغ|و?يمكنك|حمل|نزل|اشترك|انضم|تابع|سجل|للاشتراك|لمتابعه|احفظ|عدد|القراءات|الزيارات|\d|the|views|opinions|comments|if|have|spotted|found|download|subscribe|sign|follow|join|get|reads)/
const anywhere = /©|\(c\)|حقوق|محفوظ|rights|copyright|بريدك|الحقول|email|required|[اإأ]ضغط|انقر|click/i

const mostWords = 50

type Rule = { readonly kind: BoilerplateKind; readonly holds: readonly RegExp[] }

/** Each pattern must be found, in the normalised words or in the text. */
const rules: readonly Rule[] = [
  {
    kind: 'comments',
    holds: [
      /^لن يتم نشر عنوان بريدك|الحقول (?:الالزاميه|المطلوبه) (?:مشار|محدده)|email address will not be published|required fields are marked|^احفظ اسمي/,
    ],
  },
  { kind: 'notice', holds: [/©|\(c\)|حقوق .{0,25}محفوظه|all rights reserved|^copyright/i] },
  {
    // Comments and opinions are their authors'.
    kind: 'notice',
    holds: [
      /^(?:ان |جميع |كل |هذا |هذه |ملاحظه |تنويه )?(?:المقالات|التعليقات|الاراء|اراء|الافكار|المواد|المقال|المقاله|مقالات|تعليقات|ما ينشر|the views|views|opinions|the opinions|comments)(?: |$)/,
      /(?:^| )(?:تعبر|يعبر|تمثل|يمثل|تعكس|express|expressed|reflect|represent)(?: |$)/,
      /(?:^| )(?:راي|اراء|وجهه نظر|وجهات نظر|موقف|views|opinion|opinions|those of)(?: |$)/,
      /(?:^| )(?:لا|ليس|ليست|فقط|بالضروره|اصحابها|كتابها|كاتبها|not|only|necessarily|own)(?: |$)/,
    ],
  },
  {
    // Who wrote the piece, told by the site: «هذا المقال بقلم …».
    kind: 'byline',
    holds: [/^(?:هذا|هذه) (?:المقال|المقاله|التقرير|التحليل|التعليق) (?:بقلم|من اعداد) /],
  },
  {
    // Mistakes and complaints are to be reported.
    kind: 'notice',
    holds: [
      /^(?:اذا كنت|اذا وجدت|اذا لاحظت|هل وجدت|هل لاحظت|هل لديك|للابلاغ|للتبليغ|if you|have you|spotted|found)(?: |$)/,
      /(?:^| )(?:المقال|المقاله|الماده|الخبر|المحتوي|الموضوع|النص|article|story|page|text)(?: |$)/,
      /خطا|خاطي|اخطاء|تصحيح|شكوي|بلاغ|ينتهك|راسلنا|error|mistake|typo|correction|complain|report/,
    ],
  },
  {
    // Readers are asked to follow, subscribe or install.
    kind: 'share',
    holds: [
      /^(?:و?يمكنكم|و?يمكنك|(?:حمل|نزل|اشترك|انضم|تابع|سجل)(?:وا)?|تابعنا|تابعونا|للاشتراك|لمتابعه|download|subscribe|sign up|follow|join|get)(?: |$)/,
      /تطبيق|اشعارات|(?:^| )(?:ال)?نشر(?:ه|تنا)|قناتنا|القناه|صفحتنا|صفحاتنا|حسابنا|يوتيوب|تلغرام|واتس|فيسبوك|تويتر|الحواسيب|newsletter|our app|notifications|our channel|updates|facebook|twitter/,
      /بعد تحميل|علي هاتف|اضغط|اشترك|للاشتراك|انضم|علي (?:ال)?(?:فيسبوك|تويتر|يوتيوب|تلغرام|واتساب|انستغرام)|صفحتنا|صفحاتنا|قناتنا|حسابنا|نشرتنا|بريدك|subscribe|sign up|follow us|our |your inbox/,
    ],
  },
  {
    kind: 'navigation',
    holds: [
      /(?:^| )(?:اضغط|انقر|اضغطوا|انقروا) (?:هنا|علي الرابط)|(?:^| )click here/,
      /^(?:ل|اضغط|انقر|click|for|to)/,
    ],
  },
  {
    kind: 'navigation',
    holds: [
      /^(?:عدد )?(?:المشاهدات|القراءات|الزيارات|views|reads) \d+$|^\d+ (?:مشاهده|مشاهدات|قراءه|تعليق|تعليقات|views|comments|shares)$|^\d+ (?:دقيقه|دقايق) (?:قراءه|للقراءه)$|^\d+ min(?:ute)?s? read$/,
    ],
  },
]
