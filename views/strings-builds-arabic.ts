import { counted, duration, figure } from './counts.js'

/** What the index page says of builds, in Arabic; `strings-builds-english.ts` must have the same. */
export const arabicBuilds = {
  rebuildTitle: 'إعادة البناء',
  rebuildAbout: 'تُقرأ المواد من جديد ويُبنى فهرس جديد، ويبقى الفهرس الحالي يجيب حتى يكتمل.',
  rebuild: 'أعد بناء الفهرس',
  cancel: 'إلغاء',
  tokenNeeded: 'تغيير الفهرس والمواد يتطلب الدخول برمز الإدارة.',
  rebuildClosed:
    'التغيير مغلق من هنا. لإتاحته شغّل الخادم والمتغيّر ADMIN_TOKEN مضبوط على رمز سري، أو استعمل أوامر isnad على الجهاز نفسه.',
  stage: {
    starting: 'البدء',
    reading: 'قراءة المواد',
    embedding: 'حساب المتجهات',
    analysing: 'ترتيب الكلمات',
    writing: 'الكتابة على القرص',
    publishing: 'نشر الفهرس',
    opening: 'فتح الفهرس الجديد',
  },
  stages: 'مراحل البناء',
  stageDone: 'تمّت',
  buildStartedBy: {
    page: 'بدأ من الصفحة',
    terminal: 'بدأ بأمر في الطرفية',
    start: 'بدأ مع تشغيل الخادم',
  },
  reload: 'أعد تحميل الصفحة لترى إلى أين وصل البناء.',
  progressLost: 'لا يمكن الوصول إلى الخادم، وتتكرر المحاولة. لا يتوقف البناء لذلك.',
  rebuildLost: (when: string) =>
    `انتهى البناء الذي بدأ ${when} من دون خبر: أُوقفت عمليته قسرًا أو انقطعت الكهرباء. الفهرس السابق باقٍ كما هو.`,
  cancelOthers: 'لم يبدأ من هذه الصفحة، والإلغاء يوقفه حيث بدأ.',
  doneOf: (done: number, total: number) => `${figure('ar', done)} من ${figure('ar', total)}`,
  doneSoFar: (done: number) => figure('ar', done),
  perSecond: (rate: number) => `${figure('ar', rate)} في الثانية`,
  timeLeft: (seconds: number) =>
    `بقي نحو ${seconds < 60 ? counted('ar', seconds, 'second', 'genitive') : counted('ar', Math.round(seconds / 60), 'minute', 'genitive')}`,
  buildLog: 'عمليات البناء السابقة',
  noBuilds: 'لم يُسجَّل بناء بعد.',
  outcome: { done: 'اكتمل', cancelled: 'أُلغي', failed: 'لم يكتمل', lost: 'انتهى من دون خبر' },
  duration: (seconds: number) => duration('ar', seconds),
  changes: (added: number, changed: number, removed: number, unchanged: number) =>
    `جديدة ${figure('ar', added)}، معدّلة ${figure('ar', changed)}، محذوفة ${figure('ar', removed)}، كما هي ${figure('ar', unchanged)}`,
  changesTitle: 'التغييرات',
  speed: 'السرعة',
  articlesPerSecond: (rate: number) => `${counted('ar', rate, 'article')} في الثانية`,
  peakMemory: 'ذروة الذاكرة',
  megabytes: (bytes: number) => `${figure('ar', Math.round(bytes / 1e6))} م.ب`,
  startedBy: 'البدء',
  unread: 'لم يُقرأ',
  moreUnread: (count: number) => `و${counted('ar', count, 'file')} غيرها`,
  findArticles: 'ابحث في المواد بالعنوان أو المصدر',
  find: 'ابحث',
  found: (count: number) => `المواد التي وُجدت: ${figure('ar', count)}`,
  allArticles: 'كل المواد',
  rebuildDone: (added: number, changed: number, removed: number) =>
    added + changed + removed === 0
      ? 'اكتمل البناء. لم تتغير المواد.'
      : `اكتمل البناء. مواد جديدة: ${figure('ar', added)}، معدّلة: ${figure('ar', changed)}، محذوفة: ${figure('ar', removed)}.`,
  rebuildAnew: 'اكتمل البناء، من البداية.',
  rebuildCancelled: 'أُلغي البناء. الفهرس السابق باقٍ كما هو.',
  rebuildFailed: 'لم يكتمل البناء. الفهرس السابق باقٍ كما هو.',
}
