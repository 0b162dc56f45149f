/** Whether a normalised word only asks, and is therefore not searched for. */
export function isQuestionWord(term: string): boolean {
  return questionWords.has(term)
}

/** Question words and the relative words questions are built with; a longer list did not help (measured). */
const questionWords = new Set(
  (
    'ما ماذا بماذا لماذا متي اين كم كيف من هو هي هل اي الذي التي الذين بم مم فيم ' +
    'وما وماذا ولماذا ومتي واين وكم وكيف ومن وهو وهي وهل واي والذي والتي والذين فما فماذا فمتي فاين فمن فهل ' +
    'بكم باي لاي لمن بمن عم عما ايه ايهما ايها'
  ).split(' '),
)
