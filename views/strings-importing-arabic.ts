import { counted, figure } from './counts.js'
import type { ImportLimits } from './importing.js'
import { leftToRight } from './left-to-right.js'

/** The sentences of bringing articles in and taking them out, in Arabic. */
export const importingArabic = {
  addTitle: 'إضافة مواد',
  addAbout:
    'نصوص (‎.md، ‎.txt)، وJSON Lines (‎.jsonl، ‎.jsonl.gz)، وصفحات ويب محفوظة (‎.html)، ومستندات Word (‎.docx)، وملفات PDF فيها طبقة نص. لا يُكتب شيء قبل معاينته.',
  choose: 'تُختار الملفات، أو تُسقط هنا',
  limits: ({ files, fileMegabytes, totalMegabytes }: ImportLimits) =>
    `حتى ${counted('ar', files, 'file', 'genitive')}، لكل ملف ${fileMegabytes} م.ب، ومجموعها ${totalMegabytes} م.ب. ولأكثر من ذلك الأمر «isnad add».`,
  tooMuch: ({ files, totalMegabytes }: ImportLimits) =>
    `الملفات أكثر أو أكبر مما يُقبل دفعة واحدة: حتى ${counted('ar', files, 'file', 'genitive')} ومجموعها ${totalMegabytes} م.ب. تُرسل على دفعات، أو يُستعمل الأمر «isnad add».`,
  preview: 'معاينة',
  previewTitle: 'معاينة قبل الحفظ',
  reading: 'قراءة الملفات',
  previewCounts: (fresh: number, present: number, refused: number) =>
    `للحفظ: ${counted('ar', fresh, 'article')} · موجود من قبل: ${figure('ar', present)} · مرفوض: ${figure('ar', refused)}`,
  nothingChosen: 'لم يُختر أي ملف.',
  flawed: 'لم يُحفظ شيء بعد: في ما يلي ما لا يُقبل على حاله.',
  presentTitle: 'موجود من قبل، حرفًا بحرف',
  refusedTitle: 'مرفوض',
  take: (name: string) => `حفظ ${name}`,
  titleFromName: 'اسم الملف: لا يذكر النص عنوانًا.',
  dateForm: `2018 أو ${leftToRight('2018-10')} أو ${leftToRight('2018-10-27')}`,
  showText: (length: number) => `النص (${counted('ar', length, 'character')})`,
  siteText: (count: number) => `عُرف أنه من نصوص الموقع: ${figure('ar', count)}`,
  siteTextAbout: 'من نصوص الموقع: يبقى في الملف ولا يُقتبس',
  textCut: (length: number) => `يظهر من أوله ${counted('ar', length, 'character')}، ويُحفظ النص كاملًا.`,
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
