import { counted, figure } from './counts.js'
import type { ImportLimits } from './importing.js'

/** Why a file is refused and what to do, by the names of the reasons. */
const refusals: Readonly<Record<string, string>> = {
  format: 'صيغته ليست من الصيغ المقروءة: ‎.md، ‎.txt، ‎.jsonl، ‎.jsonl.gz، ‎.html، ‎.htm، ‎.docx، ‎.pdf.',
  'too-large': 'يزيد على 20 م.ب. يُقسم، أو تُستعمل صيغة JSON Lines مادةً في كل سطر.',
  unreadable: 'تعذّرت قراءته من القرص.',
  'not-utf8': 'ليس بترميز UTF-8 صحيح. يُحفظ بترميز UTF-8.',
  'unknown-charset':
    'ترميز حروفه غير مذكور، أو ليس هو المذكور. تُحفظ الصفحة من المتصفح من جديد، أو بترميز UTF-8.',
  'no-article': 'لم يُعثر في الصفحة على مادة. يُنسخ نص المادة إلى ملف ‎.txt ويضاف.',
  'no-text': 'لا نص فيه. تضاف المادة نصًا.',
  'not-arabic':
    'ما أمكنت قراءته منه ليس عربيًا، ولا تُقتبس إلا المواد العربية. فإن كان عربيًا يُنسخ نصه إلى ملف ‎.txt.',
  broken: 'تالف، أو ليس ما يدل عليه اسمه. يُفتح في برنامجه ويُحفظ من جديد ثم يضاف.',
  'too-much-inside': 'المضغوط فيه أكبر كثيرًا من مادة. يُحفظ النص وحده.',
  declarations: 'فيه تعريفات XML لا يحتاج إليها مستند. يُحفظ المستند من جديد.',
  encrypted: 'مشفّر. يُحفظ بلا كلمة سر ثم يضاف.',
  'no-text-layer': 'فيه صور صفحات ولا نص. يُستخرج نصه ببرنامج آخر (OCR) ثم يضاف.',
  'unknown-letters':
    'لا تقول خطوطه أي حرف هو كل رسم. يُنسخ النص من موضع نشره، أو يُحفظ المستند بصيغة ‎.docx أو ‎.html.',
  'unknown-order':
    'لا يُعرف ترتيب حروفه على وجه اليقين. يُنسخ النص من موضع نشره، أو يُحفظ المستند بصيغة ‎.docx أو ‎.html.',
  'too-many-pages': 'يزيد على 300 صفحة. يُقسم إلى مواده.',
  'too-slow': 'تجاوزت قراءته 20 ثانية فأُوقفت. يُحفظ نصًا مجردًا ثم يضاف.',
  'too-much-memory': 'تجاوزت قراءته حد الذاكرة فأُوقفت. يُحفظ نصًا مجردًا ثم يضاف.',
}

/** The sentences of bringing articles in and taking them out, in Arabic. */
export const importingArabic = {
  addTitle: 'إضافة مواد',
  addAbout:
    'نصوص (‎.md، ‎.txt)، وJSON Lines (‎.jsonl، ‎.jsonl.gz)، وصفحات ويب محفوظة (‎.html)، ومستندات Word (‎.docx)، وملفات PDF فيها طبقة نص. لا يُكتب شيء قبل معاينته.',
  choose: 'تُختار الملفات، أو تُسقط هنا',
  limits: ({ files, fileMegabytes, totalMegabytes }: ImportLimits) =>
    `حتى ${figure('ar', files)} ملف، لكل ملف ${fileMegabytes} م.ب، ومجموعها ${totalMegabytes} م.ب. ولأكثر من ذلك الأمر «isnad add».`,
  tooMuch: ({ files, totalMegabytes }: ImportLimits) =>
    `الملفات أكثر أو أكبر مما يُقبل دفعة واحدة: حتى ${figure('ar', files)} ملف ومجموعها ${totalMegabytes} م.ب. تُرسل على دفعات، أو يُستعمل الأمر «isnad add».`,
  preview: 'معاينة',
  previewTitle: 'معاينة قبل الحفظ',
  reading: 'قراءة الملفات',
  previewCounts: (fresh: number, present: number, refused: number) =>
    `للحفظ: ${counted('ar', fresh, 'article')} · موجود من قبل: ${figure('ar', present)} · مرفوض: ${figure('ar', refused)}`,
  nothingChosen: 'لم يُختر أي ملف.',
  flawed: 'لم يُحفظ شيء بعد: في ما يلي ما لا يُقبل على حاله.',
  presentTitle: 'موجود من قبل، حرفًا بحرف',
  refusedTitle: 'مرفوض',
  refusal: (reason: string | undefined, explanation: string): string =>
    (reason === undefined ? undefined : refusals[reason]) ?? explanation,
  take: (name: string) => `حفظ ${name}`,
  titleFromName: 'اسم الملف: لا يذكر النص عنوانًا.',
  dateForm: '2018 أو 2018-10 أو 2018-10-27',
  showText: (length: number) => `النص (${figure('ar', length)} حرفًا)`,
  siteText: (count: number) => `عُرف أنه من نصوص الموقع: ${figure('ar', count)}`,
  siteTextAbout: 'من نصوص الموقع: يبقى في الملف ولا يُقتبس',
  textCut: (length: number) => `يظهر أول ${figure('ar', length)} حرف، ويُحفظ النص كاملًا.`,
  lines: (fresh: number, present: number, refused: number) =>
    `جديد: ${figure('ar', fresh)}، موجود من قبل: ${figure('ar', present)}، مرفوض: ${figure('ar', refused)}`,
  save: 'حفظ المحدّد',
  discard: 'عدم حفظ شيء',
  backToIndex: 'العودة إلى الفهرس',
  savedTitle: (count: number) => (count === 0 ? 'لم يُحفظ جديد' : `حُفظت ${counted('ar', count, 'article')}`),
  savedAs: 'حُفظ باسم',
  presentAs: 'موجود من قبل باسم',
  behind: 'تغيّرت المواد منذ بناء الفهرس. تتبعها الأجوبة بعد إعادة البناء.',
  remove: 'إزالة',
  change: 'تعديل',
  removeNamed: (title: string) => `إزالة «${title}»`,
  removeArticle: 'إزالة هذه المادة من مجلد المواد',
  removeQuestion: 'إزالة هذه المادة؟',
  removeAbout:
    'تنتقل من مجلد المواد إلى المواد المزالة، وتُستعاد منها. وتظل الأجوبة تقتبسها حتى إعادة البناء التالية.',
  keep: 'إبقاؤها',
  removedTitle: 'المواد المزالة',
  removedAbout: 'محفوظة في المجلد ‎.trash داخل مجلد المواد، ولا تُقرأ.',
  noneRemoved: 'لم تُزل أي مادة.',
  removedAt: (when: string) => `أُزيلت ${when}`,
  wasRemoved: (title: string) => `أُزيلت: «${title}».`,
  wasRestored: (id: string) => `استُعيدت باسم ${id}.`,
  isPresent: (id: string) => `النص نفسه موجود بين المواد باسم ${id}. وتبقى النسخة المزالة هنا.`,
  restore: 'استعادة',
  restoreTitle: (title: string) => `استعادة «${title}»`,
}
