import { counted, figure } from './counts.js'
import { partialDate } from './dates.js'

const passages = (count: number) => counted('ar', count, 'passage')

/** Every sentence of the interface in Arabic; `strings-english.ts` must have the same. */
export const arabic = {
  name: 'إسناد',
  secondName: 'Isnad',
  tagline: 'أجوبة بنصوص الأخبار نفسها، ولكل نص موضعه',
  skipToContent: 'إلى المحتوى',
  otherLanguage: 'English',
  chooseDark: 'مظهر داكن',
  chooseLight: 'مظهر فاتح',
  listSeparator: '، ',
  /** Points the way the line is read. */
  arrow: '←',
  quoted: (text: string) => `«${text}»`,

  indexState: (articles: number, isToday: boolean, when: string) =>
    `${counted('ar', articles, 'article')} · فُهرست ${isToday ? 'اليوم ' : ''}${when}`,
  noIndexState: 'لا فهرس',

  questionLabel: 'السؤال',
  questionHint: 'اسأل المواد بالعربية أو الإنكليزية',
  ask: 'اسأل',
  charactersLeft: 'الحروف الباقية:',
  searching: 'يبحث…',
  thread: 'الأسئلة وأجوبتها',
  welcomeTitle: 'اسأل المواد المفهرسة',
  welcome: [
    'يبحث إسناد في مواد إخبارية عربية ويجيب بمقاطع منها، حرفًا بحرف، مع موضع كل مقطع في مادته.',
    'لا يصوغ جوابًا من عنده، وإن لم تُجب المواد قال ذلك.',
    'يعمل كله على هذا الجهاز، ولا يُحفظ سؤال ولا يُرسَل إلى مكان.',
  ],
  indexedArticles: 'المواد المفهرسة',
  moreArticles: (count: number) => `و${counted('ar', count, 'article')} غيرها في الفهرس`,
  examples: 'أسئلة للتجربة',
  noExamples: 'اكتب سؤالك في الخانة أدناه: من، متى، أين، كم، أو ماذا قال مصدر بعينه.',

  verdict: (count: number, outlets: number) =>
    `${passages(count)} من ${counted('ar', outlets, 'outlet', 'genitive')}`,
  verdictByArticle: (count: number, articles: number) =>
    `${passages(count)} من ${counted('ar', articles, 'article', 'genitive')}`,
  confidence: 'الثقة',
  confidenceWord: { high: 'عالية', middling: 'متوسطة', low: 'منخفضة' },
  refusal: 'لا تجيب المواد المفهرسة عن هذا السؤال.',
  nothingFound: 'لم يرد فيها شيء من كلماته.',
  nearest: 'أقرب ما ورد فيها (وليس جوابًا):',
  missingTerms: 'كلمات لم ترد في أي مادة:',
  outletUnknown: 'المصدر غير مذكور',
  dateUnknown: 'التاريخ غير معروف',
  published: (date: string) => partialDate('ar', date),
  position: (start: number, end: number) => `المقطع ${start}–${end}`,
  inArticle: 'في المادة',
  copy: 'نسخ',
  copied: 'نُسخ',
  copyFailed: 'تعذّر النسخ',
  permanentLink: 'رابط دائم لهذا السؤال',
  alsoIn: 'ورد بالألفاظ نفسها أيضًا في:',
  compared: (
    counted: 'fighters' | 'civilians' | 'children' | 'women' | 'persons' | 'other',
    outcome?: 'killed' | 'wounded' | 'missing' | 'captured' | 'displaced',
  ) => {
    const who = {
      fighters: 'مقاتلون',
      civilians: 'مدنيون',
      children: 'أطفال',
      women: 'نساء',
      persons: 'أشخاص',
    }
    const what = {
      killed: 'قتلى',
      wounded: 'جرحى',
      missing: 'مفقودون',
      captured: 'أسرى',
      displaced: 'نازحون',
    }
    if (counted === 'other' || outcome === undefined) return 'العدد المذكور'
    return counted === 'persons' ? `العدد: ${what[outcome]}` : `العدد: ${who[counted]} ${what[outcome]}`
  },
  comparisonVerdict: {
    agree: 'المصادر متفقة',
    differ: 'المصادر مختلفة',
    updated: 'المصدر نفسه حدّث العدد',
    'not-comparable': 'لا تُقارن',
  },
  notComparableWhy: 'لا تُقارن هذه الأعداد: هي من أوقات مختلفة.',
  creditedSource: 'المنسوب إليه',
  creditedToNobody: 'لا أحد',
  statedFigure: 'العدد كما ورد',
  credits: 'سلسلة الإسناد',
  creditUnnamed: '(بلا اسم)',
  creditInferred: '(مذكور قبله)',
  showAll: (count: number) => `عرض البقية (${figure('ar', count)})`,
  howFound: 'كيف وُجد هذا',
  matchedWords: 'الكلمات المطابقة',
  translations: 'ما بُحث عنه بالعربية',
  scores: 'درجات المقاطع',
  buildId: 'معرّف الفهرس',

  article: 'المادة',
  backToAnswer: 'العودة إلى الجواب',
  backToChat: 'العودة إلى الأسئلة',
  previous: 'السابق',
  previousCited: 'المقطع السابق',
  next: 'التالي',
  nextCited: 'المقطع التالي',
  outlet: 'المصدر',
  date: 'التاريخ',
  section: 'الباب',
  address: 'العنوان الأصلي',
  identifier: 'المعرّف',
  textHash: 'بصمة النص (SHA-256)',
  length: 'الطول',
  characters: (count: number) => `${figure('ar', count)} حرفًا بعدّ UTF-16`,
  citedRangeMissing: 'الموضع المطلوب خارج نص هذه المادة؛ لعلّ الفهرس بُني من جديد بعد نسخ الرابط.',

  indexTitle: 'الفهرس',
  articles: 'المواد',
  passages: 'المقاطع',
  model: 'النموذج',
  builtAt: 'وقت البناء',
  today: (time: string) => `اليوم ${time}`,
  title: 'العنوان',
  figure: (value: number) => figure('ar', value),
  skippedTitle: (count: number) => `${counted('ar', count, 'file')} لم تمكن قراءتها`,
  skippedMend: 'أصلح الملف أو أزله من مجلد المواد، ثم أعد البناء.',
  file: 'الملف',
  reason: 'السبب',
  mend: 'الإصلاح',
  pageOf: (page: number, pages: number) => `الصفحة ${figure('ar', page)} من ${figure('ar', pages)}`,
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',

  rebuildTitle: 'إعادة البناء',
  rebuildAbout: 'تُقرأ المواد من جديد ويُبنى فهرس جديد، ويبقى الفهرس الحالي يجيب حتى يكتمل.',
  rebuild: 'أعد بناء الفهرس',
  cancel: 'إلغاء',
  tokenNeeded: 'تغيير الفهرس والمواد يتطلب الدخول برمز الإدارة.',
  rebuildClosed:
    'التغيير مغلق من هنا. لإتاحته شغّل الخادم والمتغيّر ADMIN_TOKEN مضبوط على رمز سري، أو استعمل أوامر isnad على الجهاز نفسه.',
  stage: {
    starting: 'يبدأ',
    reading: 'قراءة المواد',
    embedding: 'حساب المتجهات',
    publishing: 'نشر الفهرس',
  },
  doneOf: (done: number, total: number) => `${figure('ar', done)} من ${figure('ar', total)}`,
  doneSoFar: (done: number) => figure('ar', done),
  perSecond: (rate: number) => `${figure('ar', rate)} في الثانية`,
  timeLeft: (seconds: number) =>
    `بقي نحو ${seconds < 60 ? counted('ar', seconds, 'second', 'genitive') : counted('ar', Math.round(seconds / 60), 'minute', 'genitive')}`,
  rebuildDone: (added: number, changed: number, removed: number) =>
    added + changed + removed === 0
      ? 'اكتمل البناء. لم تتغير المواد.'
      : `اكتمل البناء. مواد جديدة: ${figure('ar', added)}، معدّلة: ${figure('ar', changed)}، محذوفة: ${figure('ar', removed)}.`,
  rebuildCancelled: 'أُلغي البناء. الفهرس السابق باقٍ كما هو.',
  rebuildFailed: 'لم يكتمل البناء. الفهرس السابق باقٍ كما هو.',

  login: {
    title: 'الدخول',
    logIn: 'دخول',
    logOut: 'خروج',
    token: 'الرمز',
    hint: 'كما هو في إعدادات الخادم: ADMIN_TOKEN أو READ_TOKEN.',
    adminHint: 'للتغيير أدخل رمز الإدارة ADMIN_TOKEN.',
    readingClosed: 'القراءة هنا تتطلب رمزًا: رمز القراءة أو رمز الإدارة.',
    readingOpen: 'القراءة هنا مفتوحة للجميع. تغيير الفهرس والمواد يتطلب رمز الإدارة.',
    mayRead: 'دخلت للقراءة.',
    mayChange: 'دخلت للقراءة والتغيير.',
    goOn: 'المتابعة إلى الصفحة',
    noTokens: 'لم يُضبط رمز لهذا الخادم، فلا دخول. التغيير متاح من الجهاز نفسه وحده.',
    tokenMissing: 'لم يُدخل رمز. أدخله كما هو في إعدادات الخادم.',
    lockedOut: (seconds: number) =>
      `أُدخلت رموز خاطئة كثيرة. تمكن المحاولة من جديد بعد ${seconds < 60 ? counted('ar', seconds, 'second', 'genitive') : counted('ar', Math.ceil(seconds / 60), 'minute', 'genitive')}، ولا يُقبل قبلها رمز صحيح.`,
  },
  standInTitle: 'لا يجيب أحدث فهرس',
  standIn: {
    'index-damaged': 'ملفاته تالفة، فيجيب عنه فهرس سابق سليم. أعد بناء الفهرس لإصلاح ذلك.',
    'index-incompatible':
      'بُني بنموذج أو إصدار غير ما يعمل به الخادم، فيجيب عنه الفهرس السابق. أعد تشغيل الخادم أو أعد بناء الفهرس.',
    'index-missing':
      'غاب مجلد الفهرس أو لا تمكن قراءته، فيجيب ما قُرئ منه من قبل إلى أن يتوقف الخادم. أعد المجلد أو أعد بناء الفهرس.',
  },
  standInPublished: 'الفهرس المنشور',
  standInServed: 'الفهرس الذي يجيب',

  problemTitle: 'تعذّر ذلك',
  retryAfter: (seconds: number) => `يمكن السؤال من جديد بعد ${counted('ar', seconds, 'second', 'genitive')}.`,
  questionEmpty: 'السؤال فارغ. اكتب سؤالًا من حرف إلى 500 حرف.',
  questionTooLong: (length: number) =>
    `في السؤال ${figure('ar', length)} حرفًا، والحد 500. اختصره ثم أعد إرساله.`,
  unreachable: 'لا يجيب الخادم. تأكد من أنه يعمل، ثم أعد السؤال.',
  crossSite: 'جاء الطلب من موقع آخر فلم يُنفَّذ. افتح هذه الصفحة مباشرة وأعد المحاولة.',
  tokenWrong: 'الرمز غير صحيح. أعد إدخاله كما هو في إعدادات الخادم.',
  problems: {
    'bad-request': 'لم يُفهم الطلب. عد إلى الصفحة وأعد إرساله.',
    'login-needed': 'هذا يتطلب الدخول بالرمز.',
    'not-allowed': 'هذا الفعل غير مسموح من هنا.',
    'not-found': 'لا صفحة في هذا العنوان. عد إلى صفحة الأسئلة.',
    'article-unknown': 'لا مادة في الفهرس بهذا المعرّف. لعلها حُذفت أو تغيّر اسم ملفها.',
    'build-running': 'يجري بناء الآن. انتظر اكتماله أو ألغِه.',
    'too-large': 'الطلب أكبر مما يُقبل. اختصره ثم أعد إرساله.',
    'too-many-requests': 'أسئلة كثيرة في وقت قصير.',
    'config-invalid': 'في إعدادات الخادم خطأ. ينبّه سجل الخادم إلى موضعه.',
    'corpus-invalid': 'لا مواد مقروءة في مجلد المواد. أضف مواد ثم أعد بناء الفهرس.',
    'model-unavailable': 'تعذّر فتح نموذج اللغة. أعد تثبيت المشروع أو راجع الإعداد MODEL.',
    'corpus-unwritable':
      'تعذّرت الكتابة في مجلد المواد. تُراجع صلاحياته والمساحة الباقية على القرص، والتفصيل في سجلّ الخادم.',
    'import-expired': 'انتهت صلاحية هذه المعاينة أو حُفظت من قبل. تُختار الملفات من جديد.',
    'build-failed': 'لم يكتمل بناء الفهرس. السبب في سجل الخادم.',
    'disk-full': 'امتلأ القرص قبل أن يكتمل الفهرس. أفسح فيه مكانًا أو اضبط INDEX_DIR على مجلد في قرص آخر.',
    'index-unwritable': 'لا تمكن الكتابة في مجلد الفهرس. راجع صلاحياته وقرصه أو اضبط INDEX_DIR على مجلد آخر.',
    'index-missing': 'لم يُبنَ فهرس بعد. ابنه من صفحة الفهرس أو بالأمر npm run index.',
    'index-incompatible': 'بُني الفهرس بنموذج أو إصدار آخر. أعد بناءه من صفحة الفهرس أو بالأمر npm run index.',
    'index-damaged': 'ملفات الفهرس تالفة. أعد بناءه من صفحة الفهرس أو بالأمر npm run index.',
    internal: 'وقع خطأ غير متوقع، وقد دُوّن في سجل الخادم. أعد المحاولة.',
  },
}
