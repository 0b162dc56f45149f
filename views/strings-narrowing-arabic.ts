import { counted, figure } from './counts.js'
import { partialDate } from './dates.js'
import { leftToRight } from './left-to-right.js'

/** What is said of narrowing, of time and of copies, in Arabic; the English file must have the same. */
export const arabicNarrowing = {
  narrowing: {
    title: 'تضييق البحث',
    outlets: 'المصادر',
    sections: 'الأبواب',
    published: 'تاريخ النشر',
    from: 'من',
    to: 'إلى',
    dateHint: 'سنة أو شهر أو يوم:',
    undated: (count: number) =>
      `${counted('ar', count, 'article')} بلا تاريخ، فلا ${count === 2 ? 'تدخلان' : 'تدخل'} في أي مدة.`,
    sectionUnknown: 'الباب غير مذكور',
    apply: 'تضييق',
    clear: 'إلغاء التضييق',
    remove: (name: string) => `إزالة: ${name}`,
    chosen: 'تُسأل:',
    askedOf: 'سُئلت:',
    count: (count: number) => counted('ar', count, 'article'),
    since: (date: string) => `منذ ${partialDate('ar', date)}`,
    until: (date: string) => `حتى ${partialDate('ar', date)}`,
    more: (count: number) => `و${figure('ar', count)} غيرها أقل موادّ؛ تُكتب في العنوان.`,
    askAll: 'اسأل كل المواد',
    refusal: 'لا تجيب المواد المختارة عن هذا السؤال.',
    noneFits: 'لا مادة في الفهرس توافق هذا التضييق.',
    unknown: 'ليس في الفهرس:',
    askArticle: 'اسأل هذه المادة وحدها',
    askFound: 'اسأل هذه المواد وحدها',
    allAsked: 'تُسأل كل المواد.',
    badDate: (value: string) =>
      `«${value}» ليس تاريخًا. اكتب سنة أو شهرًا أو يومًا: 2018 أو ${leftToRight('2018-10')} أو ${leftToRight('2018-10-27')}.`,
    backwards: (from: string, to: string) =>
      `تبدأ المدة (${leftToRight(from)}) بعد نهايتها (${leftToRight(to)}). بدّل بين التاريخين.`,
    tooMany: 'في التضييق أكثر من 50 اسمًا من نوع واحد، أو اسم أطول مما يُقبل. اختصره.',
  },
  time: {
    newestFirst: 'الأحدث أولا:',
    someUndated: 'وفيها ما لا تاريخ له',
    noDates: 'يُطلب الأحدث، ولا تذكر هذه المواد تاريخها.',
    named: (time: string) => `عن ${time}: تُقدَّم تقارير هذا الوقت.`,
    timeline: 'على خط الزمن',
    undated: 'بلا تاريخ',
  },
  copies: {
    sameIn: (count: number) => `الجملة نفسها في ${counted('ar', count, 'article', 'genitive')}`,
    firstSeen: 'أقدم ما عُرف منها:',
    isIn: 'في',
    others: 'المواد الأخرى',
    folded: (count: number) => `وفي ${counted('ar', count, 'article', 'genitive')} غيرها الكلام نفسه`,
  },
}
