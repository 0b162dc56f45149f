import { describe, expect, test } from 'vitest'
import { attributionIn } from '../../src/attribution/attribution.js'

const names = (sentence: string) => attributionIn(sentence).credits.map(({ text }) => text)

describe('the name of a source', () => {
  test.each([
    ['has the form of a verbal noun', 'أعلنت إيران عن إبرام اتفاقيات جديدة.', ['إيران']],
    ['has the form of a verbal noun, before one', 'أعلنت تركيا طرد السفير.', ['تركيا']],
    ['is «علي»', 'وقال اللواء محمد علي جعفري إن الطائرة سقطت.', ['اللواء محمد علي جعفري']],
    ['is a governor', 'وأضاف والي القيروان أنه تم إبرام اتفاقية.', ['والي القيروان']],
    [
      'has a title with a preposition',
      'وقال المشرف على الدراسة، الدكتور توم مول، إنه يأمل ذلك.',
      ['المشرف على الدراسة، الدكتور توم مول'],
    ],
    ['begins with where someone is from', 'أكد الألماني يورغن كلوب أن فريقه جاهز.', ['الألماني يورغن كلوب']],
    [
      'follows a title, with its article',
      'أكد رئيس الهلال الأحمر، الطاهر الشنيتي، اليوم وجود تواصل.',
      ['رئيس الهلال الأحمر، الطاهر الشنيتي'],
    ],
    [
      'follows a title, a woman’s',
      'علقت المتحدثة باسم البيت الأبيض، سارة ساندرز، قائلة: "ما زلنا قلقين".',
      ['المتحدثة باسم البيت الأبيض، سارة ساندرز'],
    ],
    [
      'is no verb',
      'وحسب رويترز، قالت سلطات الحماية المدنية إنها تراقب الوضع.',
      ['رويترز', 'سلطات الحماية المدنية'],
    ],
    ['ends before what is spoken of', 'ونفى خالد الأطرش الأخبار المتداولة اليوم.', ['خالد الأطرش']],
    [
      'ends before the time',
      'قتل ثلاثة، بحسب ما ذكره مسؤولون فلسطينيون، وذلك قبل ساعات.',
      ['مسؤولون فلسطينيون'],
    ],
    ['goes on with others', 'قتل ثلاثة، بحسب مسؤولين سوريين ونشطاء.', ['مسؤولين سوريين ونشطاء']],
    [
      'goes on with words of no language',
      'وأوضح الوزير في تصريح لمراسلة الجوهرة اف ام أن الطريق أغلق.',
      ['مراسلة الجوهرة اف ام', 'الوزير'],
    ],
    ['stands after «لـ» in Latin letters', 'قال مسؤول تركي لـCNN إن التحقيق مستمر.', ['CNN', 'مسؤول تركي']],
    ['has the preposition written onto it', 'وسترتفع الأسعار، وفقا لماسك.', ['ماسك']],
    ['stands after «كقول»', 'انتقادات كقول عضو المجلس جون ماكين إنه لم يسبق ذلك.', ['عضو المجلس جون ماكين']],
    ['is behind a document', 'وذلك وفقا للإحصاءات الصادرة عن شركة تسويق النفط.', ['شركة تسويق النفط']],
    [
      'is behind a document, as its publisher',
      'وحسب الأرقام التي نشرها مركز ستوكهولم، فإن العدد ارتفع.',
      ['مركز ستوكهولم'],
    ],
    ['stands within a clause', 'وتوفيت امرأة بمادة سامة تقول الشرطة إنها مرتبطة بالهجوم.', ['الشرطة']],
    [
      'is of those among whom it is rumoured',
      'راج مؤخرا في صفوف نشطاء مواقع التواصل، أن التمثال نصب.',
      ['نشطاء مواقع التواصل'],
    ],
    [
      'follows a quotation that closed',
      'وقال الوزير "الوضع آمن هنا منذ أمس". وقال مسؤول محلي لرويترز "قتل واحد وأجلي النزلاء جميعا أمس".',
      ['رويترز', 'الوزير', 'مسؤول محلي'],
    ],
  ])('%s: %s → %j', (_, sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })

  test.each([
    'وستطرح المنافسة وفق أفضل الممارسات.',
    'وجاء المؤشر في ذيل القائمة.',
    'وصف اللاعب بأنه "مفتاح" الفريق.',
  ])('is not read out of %s', (sentence) => {
    expect(names(sentence)).toEqual([])
  })
})
