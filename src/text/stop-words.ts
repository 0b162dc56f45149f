/** Whether a normalised word only asks, and is therefore not searched for. */
export function isQuestionWord(term: string): boolean {
  return questionWords.has(term)
}

/** Whether a normalised word joins other words and says nothing by itself: it is searched for, but not marked as found. */
export function isFunctionWord(term: string): boolean {
  return functionWords.has(term)
}

const functionWords = new Set(
  (
    'في من علي الي عن مع بعد قبل بين حتي منذ خلال عند لدي دون غير كل بعض اي ان انه انها او ام ثم بل لا لم لن قد كان كانت يكون ' +
    'هذا هذه ذلك تلك هناك حيث اذا لكن كما مثل بحسب وبحسب حسب وفق وفقا وفي ومن وعلي والي وعن ومع وبعد وقبل وكان وقد وان فيه فيها ' +
    'منه منها له لها به بها عليه عليها اليه اليها عنه عنها'
  ).split(' '),
)

/** Question words and the relative words questions are built with; a longer list did not help (measured). */
const questionWords = new Set(
  (
    'ما ماذا بماذا لماذا متي اين كم كيف من هو هي هل اي الذي التي الذين بم مم فيم ' +
    'وما وماذا ولماذا ومتي واين وكم وكيف ومن وهو وهي وهل واي والذي والتي والذين فما فماذا فمتي فاين فمن فهل ' +
    'بكم باي لاي لمن بمن عم عما ايه ايهما ايها'
  ).split(' '),
)
