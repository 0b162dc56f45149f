import { normaliseWord } from '../text/normalise.js'

/** What a noun names, when it heads the name of a source. */
export type SourceNoun = 'medium' | 'document' | 'body' | 'person' | 'crowd'

/** What kind of source a normalised word heads, with or without the article; undefined for any other word. */
export function sourceNoun(term: string): SourceNoun | undefined {
  const bare = withoutArticle(term)
  // «قال مصدرا» does not occur, «إنّ مصدرا قال» does.
  const own = nouns.get(term) ?? nouns.get(bare)
  if (own !== undefined || bare.length < 4) return own
  return bare.endsWith('ا')
    ? (nouns.get(bare.slice(0, -1)) ?? relative(bare))
    : (pluralOf(bare) ?? relative(bare))
}

/** «والدها», «محاميهم»: a person and whose he is. */
function relative(bare: string): SourceNoun | undefined {
  const noun = bare.slice(0, bare.endsWith('ه') ? -1 : -2)
  if (noun.length < 3 || !/(?:ه|ها|هم)$/.test(bare)) return undefined
  if (/و$/.test(noun) && nouns.get(noun.slice(0, -1)) === 'person') return 'crowd'
  return nouns.get(noun) === 'person' || nouns.get(noun.replace(/ت$/, 'ه')) === 'person'
    ? 'person'
    : undefined
}

/** «محامون», «باحثين», «ناشطات»: sound plurals of persons. */
function pluralOf(bare: string): SourceNoun | undefined {
  const end = bare.slice(-2)
  const isPlural = (end === 'ون' || end === 'ين' || end === 'ات') && nouns.get(bare.slice(0, -2)) === 'person'
  return isPlural ? 'crowd' : undefined
}

/** Whether a word is the name of a news agency or broadcaster that stands without «وكالة» or «قناة». */
export function isAgencyName(term: string): boolean {
  return agencies.has(term) || agencies.has(withoutArticle(term))
}

/** Whether a word is a noun for an outlet or agency, or the name of one. */
export function isMedium(term: string | undefined): boolean {
  return term !== undefined && (sourceNoun(term) === 'medium' || isAgencyName(term))
}

/** «لوكالة», «لرويترز», «للصحفيين»: to whom it was said. */
export function isAddressee(term: string): boolean {
  if (!term.startsWith('ل')) return false
  const bare = term.slice(term.startsWith('لل') ? 2 : 1)
  return (
    sourceNoun(bare) === 'medium' ||
    isAgencyName(bare) ||
    /^(?:صحفي|صحافي|اعلامي)ين|^صحاف(?:ه|يين)$/.test(bare)
  )
}

export function withoutArticle(term: string): string {
  return term.length > 3 && term.startsWith('ال') ? term.slice(2) : term
}

const nouns = new Map<string, SourceNoun>()

function add(kind: SourceNoun, list: string) {
  for (const word of list.trim().split(/\s+/)) nouns.set(normaliseWord(word), kind)
}

add(
  'medium',
  `وكالة وكالات بوابة صحيفة صحف قناة قنوات تلفزيون إذاعة راديو شبكة شبكات موقع مجلة جريدة محطة محطات فضائية مراسل مراسلة مراسلنا مراسلتنا مراسلو`,
)
add(
  'document',
  `بيان بيانات تقرير تقارير دراسة دراسات استطلاع تحقيق تحقيقات وثيقة وثائق تحليل إحصاءات إحصائيات أرقام مذكرة منشور منشورات مناشير
   بلاغ بلاغات نص رسالة مقال مقالة كتاب وثائقي إعلان تدوينة تغريدة نشرة معطيات
   إحصائية حصيلة قائمة
   نتائج مقتطفات تقديرات معلومات مسح بحث أبحاث توقعات تسريبات أنباء تصريح تصريحات تسجيل تسجيلات صفحة`,
)
add(
  'body',
  `وزارة مرصد منظمة هيئة جيش شرطة حكومة مجلس لجنة حزب حركة جماعة تنظيم قيادة رئاسة مكتب مركز شركة بنك مصرف اتحاد رابطة نقابة جمعية
   مؤسسة محكمة نيابة سفارة خارجية داخلية دفاع بعثة تحالف ائتلاف فصائل قوات إدارة بلدية ولاية جامعة معهد مستشفى نادي بورصة صندوق
   دائرة مديرية مصلحة جهاز أجهزة فرقة عائلات وحدة وحدات مصالح مجموعة عائلة أسرة حملة أمن حرس جبهة كتلة تيار ديوان قضاء قصر جامعات
   وزارات شركات أحزاب مؤسسات هيئات كنيسة كونغرس فيدرالية كونفدرالية منتخب مملكة دولة حماية برلمان كرملين بنتاغون بيت سلطات سلطة أمم ميليشيا ميليشيات محافظة إمارة مفوضية غرفة تنسيقية نقابات`,
)
add(
  'person',
  `رئيس رئيسة وزير وزيرة متحدث متحدثة ناطق ناطقة مدير مديرة قائد نائب نائبة عضو عضوة مبعوث مبعوثة سفير سفيرة كولونيل جنرال عقيد عميد
   لواء فريق ضابط مستشار مستشارة أمين أمينة زعيم زعيمة ملك ملكة أمير أميرة شيخ نقيب محامي محام محامية خبير خبيرة باحث باحثة كاتب كاتبة
   مؤرخ طبيب طبيبة دكتور دكتورة أستاذ أستاذة لاعب لاعبة مدرب مدربة مخرج مخرجة ممثل ممثلة فنان فنانة مغني مغنية نجم نجمة سيناتور قاضي
   قاض مدعي مدع محافظ عمدة والي حاكم ناشط ناشطة صحفي صحفية صحافي صحافية معارض معارضة مسؤول مسؤولة شقيق شقيقة والد والدة ابن ابنة زوجة
   زوج سيد سيدة صاحب صاحبة مؤسس منسق منسقة مفوض مفوضة مقرر حارس رائد رقيب مهندس بروفيسور عالم بابا مفتي إمام مصدر قيادي دبلوماسي شاهد
   محلل مراقب مواطن ساكن مقرب قائمقام مندوب مندوبة مطران بطريرك حاخام عميدة وكيل كبير ولي مساعد مشرف مشرفة مكلف مكلفة مختص مختصة متخصص متخصصة ميجور أدميرال بريغادير مشير مقدم ملازم
   أرملة رجل مرشد إعلامي إعلامية مذيع مذيعة شاعر داعية قنصل قس كاردينال لورد أسطورة بطل بطلة حكم مدون طيار مهاجم مستثمر ملياردير
   روائي ناقد منتج مصمم مصممة مؤلف معلق مصور مصورة موظف نقابي محقق جراح قيادية مترجم خال خالة عمة جدة صديق صديقة زميل زميلة جار جارة مطرب مطربة وزيرا رئيسا إحدى أحد بعض`,
)
add(
  'crowd',
  `مصادر ناشطون ناشطين نشطاء شهود مسؤولون مسؤولين دبلوماسيون دبلوماسيين سكان أهالي أهال خبراء مراقبون مراقبين محللون محللين مقربون وسائل
   علماء باحثون أطباء محتجون متظاهرون منظمون منظمين نواب وزراء قادة ضباط أقارب ناجون نازحون صحفيون صحافيون أعضاء منظمات دول جهات أوساط مسعفون مشرعون مستخدمون مغردون معارضون مقاتلون مدنيون جيران صحافيون شخصيات مؤرخون خبيران شاهدان طلبة عمال مواطنون سلط`,
)

const agencies = new Set(
  `رويترز فرانس أسوشيتد أسوشييتد اسوشيتدبرس بلومبرغ بلومبيرغ نوفوستي تاس سانا أناضول سبوتنيك إنترفاكس شينخوا كونا واس ريا يونهاب كيودو إرنا تسنيم
   بي سي سكاي CNN BBC AFP AP Reuters`
    .trim()
    .split(/\s+/)
    .map(normaliseWord),
)
