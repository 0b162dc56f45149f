/** Every reason why a file, or a line of one, is no article: what is wrong, and how to mend it. `{name}` is a value. */
export const sentences = {
  // Files of the corpus, and files that are brought.
  'link-out': two(
    'It is a symbolic link that leads out of the corpus.',
    'Put the file itself into the corpus.',
  ),
  'not-plain': two(
    'It is neither a file nor a folder of the corpus.',
    'Put articles into the corpus as plain files.',
  ),
  'name-not-utf8': two('Its name is not valid UTF-8.', 'Rename the file.'),
  missing: two('It is not there, or may not be read.', 'Check the path.'),
  'not-permitted': unreadable('this user may not ({system})'),
  gone: unreadable('it is not there, or no longer (ENOENT)'),
  'link-circle': unreadable('its symbolic links lead in a circle (ELOOP)'),
  'disk-fault': unreadable('the disk does not give it back (EIO)'),
  'path-too-long': unreadable('its path is too long (ENAMETOOLONG)'),
  'no-longer-plain': unreadable('it is not a plain file any more'),
  'packing-broken': unreadable('{detail}'),
  'packed-too-far': unreadable('it unpacks to more than {times} times its size, which no articles do'),
  unreadable: unreadable('{detail}'),
  'too-large': two('It is larger than 20 MB.', 'Split it, or use JSON Lines (.jsonl), one article a line.'),
  changing: two(
    'It was changed again and again while it was read.',
    'Build again when it is written to no more.',
  ),
  'not-utf8': two('It is not valid UTF-8.', 'Save the file as UTF-8.'),
  'format-unread': two(
    'Its format is not one that is read.',
    'Use .md, .txt, .jsonl or .jsonl.gz, or take the file out.',
  ),

  // Headers.
  'header-open': two('The header that "---" opens is never closed.', 'Put a line "---" after the header.'),
  'header-not-yaml': two(
    'The header is no valid YAML: {detail}.',
    'Write one "name: value" a line; a value with ":" or "#" in it needs quotation marks.',
  ),
  'header-involved': two(
    'The header holds more lists in lists, or more fields, than one of an article.',
    'Write one "name: value" a line.',
  ),
  'header-not-fields': two('The header is not a list of fields.', 'Write one "name: value" a line.'),
  'field-not-text': two(
    '"{name}" is not a text.',
    'Write "{name}" as one text, in quotation marks if need be.',
  ),
  'field-too-long': two('"{name}" is longer than {most} characters.', 'Shorten "{name}".'),
  'field-control': two('"{name}" holds a control character or a line break.', 'Write "{name}" on one line.'),
  'title-missing': two('There is no "title".', 'Give the article a title.'),
  'not-a-date': two(
    '"published" is {published}, which is no date.',
    'Write 2018, 2018-10 or 2018-10-27, or leave the field out.',
  ),
  'not-an-address': two(
    '"url" is {url}, which is no http or https address.',
    'Write the whole address, beginning with https://, or leave the field out.',
  ),
  'other-language': two(
    '"lang" is "{lang}".',
    'Only Arabic articles can be quoted: take the file out, or write "lang: ar".',
  ),

  // Ids.
  'id-missing': two('There is no "id".', 'Give the article an id of its own.'),
  'id-too-long': ofId('The id is longer than {most} characters.'),
  'id-control': ofId('The id holds a control character.'),
  'id-part': ofId('The id {id} has an empty part, "." or "..", which no address can carry.'),
  'id-taken': two('Its id "{id}" is taken by {place}.', 'Give one of the two another id, or take one out.'),

  // Texts.
  'text-empty': two('The text is empty.', 'Put the article under its header.'),
  'text-too-long': two('The text is longer than {most} characters.', 'Split it into articles.'),
  'text-unspaced': two(
    'The text holds more than {most} characters without a space.',
    'Take out what is no writing, such as a picture stored as text.',
  ),
  'text-nul': two('The text holds NUL characters.', 'Save it as plain text.'),
  'text-half-character': two(
    'The text holds half a character (a lone surrogate).',
    'Export the text again as UTF-8.',
  ),

  // Lines of JSON Lines.
  'line-not-utf8': two('The line is not valid UTF-8.', 'Save the file as UTF-8.'),
  'line-too-long': two('The line is longer than 20 MB.', 'Split the article.'),
  'line-not-json': two('The line is no valid JSON: {detail}.', 'Write one whole JSON object a line.'),
  'line-not-object': ofLine('The line is not an object.'),
  'line-field': ofLine('"{name}" is missing, or not a text.'),
  'lines-given-up': two(
    'So many lines before this one are blank or no articles that the rest is not read.',
    'Check that the file is a list of articles, one a line.',
  ),
  'lines-unnamed': two(
    '{count} more of its lines are no articles.',
    'Mend those that are named; the others may have the same reasons.',
  ),

  // What is brought as it was found, in any format.
  'format-unknown': two(
    'Its format is not one that is read.',
    'Use .md, .txt, .jsonl, .jsonl.gz, .html, .htm, .docx or .pdf.',
  ),
  'charset-unknown': two(
    'Its character encoding is not stated, or not the one stated.',
    'Save the page again from the browser, or save it as UTF-8.',
  ),
  'no-article': two(
    'No article was found in the page.',
    'Copy the text of the article into a .txt file and add that.',
  ),
  'no-text': two('There is no text in it.', 'Add the article as text.'),
  'not-arabic': two(
    'What could be read of it is not Arabic.',
    'Only Arabic articles can be quoted. If it is Arabic, copy its text into a .txt file.',
  ),
  broken: two(
    'It is damaged, or not what its name says.',
    'Open it in its program, save it again, and add that.',
  ),
  'too-much-inside': two(
    'What is packed in it is far larger than an article.',
    'Save the text alone, without what surrounds it.',
  ),
  declarations: two('It holds XML declarations that no document needs.', 'Save the document again.'),
  encrypted: two('It is encrypted.', 'Save it without a password, and add that.'),
  'no-text-layer': two(
    'It holds pictures of pages and no text.',
    'Recognise its text with another program (OCR), and add that.',
  ),
  'letters-unknown': copied('Its fonts do not say which letters their shapes stand for.'),
  'order-unknown': copied('The order of its letters cannot be told with certainty.'),
  'too-many-pages': two('It has more than 300 pages.', 'Split it into its articles.'),
  'too-slow': ended('Reading it took longer than 20 seconds and was ended.'),
  'too-much-memory': ended('Reading it took too much memory and was ended.'),
} as const

function two<Problem extends string, Mend extends string>(problem: Problem, mend: Mend) {
  return { problem, mend } as const
}

function unreadable<Reason extends string>(reason: Reason) {
  return two(`It cannot be read: ${reason}.`, 'Check that the file is whole and that you may read it.')
}

function ofId<Problem extends string>(problem: Problem) {
  return two(problem, 'Rename the file, or change the "id".')
}

function ofLine<Problem extends string>(problem: Problem) {
  return two(problem, 'Each line needs "id", "title" and "text" as texts.')
}

function copied<Problem extends string>(problem: Problem) {
  return two(problem, 'Copy the text from where it was published, or save the document as .docx or .html.')
}

function ended<Problem extends string>(problem: Problem) {
  return two(problem, 'Save it as plain text and add that.')
}
