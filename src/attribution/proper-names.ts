import { normaliseWord } from '../text/normalise.js'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(normaliseWord))

/** Names of states, firms and people that have the form of a verbal noun («إيران» as «إفعال», «تركيا» as «تفعيل»). */
const shapedLikeNouns = set(
  `إيران تركيا تونس تشاد أنقرة ترمب تسلا تويتر تامر توفيق تركي تيسير تمام توخل تشيلي إسلام إحسان إيمان إكرام إنعام إلهام إيهاب إيناس إسحاق
   أسامة حمزة طلحة عبيدة معاوية خليفة عطية سلامة حماة غزة مكة جدة صنعاء روما أوروبا`,
)

/** Words for where someone is from, which stand for a person before a name: «الفرنسي هيرفيه رونار». */
const demonyms = set(
  `الفرنسي الألماني الإسباني الإيطالي البرازيلي الأرجنتيني البرتغالي الإنجليزي الإنكليزي الهولندي البلجيكي الكرواتي الصربي السويسري النمساوي
   الأوروغواياني الكولومبي التشيلي المكسيكي الروماني البولندي الدنماركي السويدي النرويجي الروسي التركي الإيراني الأمريكي الأميركي البريطاني
   الكندي الأسترالي الياباني الصيني الكوري المصري التونسي الجزائري المغربي الليبي السوداني السعودي القطري الإماراتي الكويتي البحريني العماني
   اليمني العراقي السوري اللبناني الأردني الفلسطيني السنغالي الكاميروني النيجيري الغابوني الإيفواري الدولي`,
)

/** Words that names of outlets go on with, and that are no words of Arabic: «جوهرة اف ام», «سكاي نيوز». */
const brands = set('اف نيوز تي برس بوست تايمز سبورت سبورتس بلس أونلاين تريبيون جورنال لايف ميديا')

/** Names that begin with what might be the preposition «بـ». */
const withBa = set(
  `بشار بلال بسام باسم بندر بدر بهاء باسل بكر بطرس بنيامين بوريس باراك بيل بيدرو بوب برايان بريت بول بيتر باتريك بوتين بوتن بايدن بومبيو
   بولتون بلينكن بيلوسي بيرني برهم باقر بوش برنار برونو بابلو بيتسي بيب باولو برشلونة بايرن بنفيكا بنغازي بنزرت باجة بنك بورقيبة بثينة بديعة بهيجة`,
)

/** Family names with the article that are no adjectives: «بشار الأسد», «مقتدى الصدر». */
const familyNames = set(
  `الأسد الصدر الشاهد الحكيم البشير الصيد الجبير المعلم الصماد الخطيب الحسن الحسين الصباح المهدي الترك النجار الأحمد السالم العمر
   الطيب الجميل الفالح الملا القصاب النحاس الشرع الزبير البنا`,
)

export function isFamilyName(term: string): boolean {
  return familyNames.has(term)
}

export function isNameWithBa(term: string): boolean {
  return withBa.has(term)
}

export function isShapedLikeNoun(term: string): boolean {
  return shapedLikeNouns.has(term)
}

export function isDemonym(term: string): boolean {
  return demonyms.has(term)
}

export function isBrandWord(term: string | undefined): boolean {
  return term !== undefined && brands.has(term)
}
