// What a page does beyond links and forms. Everything here works on markup the server has sent;
// without it the same pages work by plain posts.

const page = document.documentElement
page.dataset.script = 'on'

const box = document.getElementById('ask')
const thread = document.getElementById('thread')
const questionField = document.getElementById('question')

function announce(words) {
  const place = document.getElementById('announcements')
  if (place) place.textContent = words
}

function placeOf(link) {
  const url = new URL(link, location.href)
  return url.pathname + url.search
}

// Asking

/** The question under way. */
let asked = ''

if (box && thread && questionField) {
  questionField.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    box.requestSubmit()
  })
  questionField.addEventListener('input', showLimit)
  box.addEventListener('htmx:before:request', ofBox(showPending))
  box.addEventListener('htmx:before:swap', ofBox(removePending))
  box.addEventListener('htmx:after:swap', ofBox(showExchange))
  box.addEventListener('htmx:error', ofBox(showUnreachable))
  thread.closest('main').addEventListener('click', askExample)
  addEventListener('popstate', returnToExchange)
  showLimit()
  // On a touch screen this would open the keyboard over the page.
  if (matchMedia('(pointer: fine)').matches) questionField.focus({ preventScroll: true })
}

/** The chips in the box make requests of their own, which bubble through it. */
function ofBox(listener) {
  return (event) => {
    if (event.target === box) listener(event)
  }
}

function showLimit() {
  const limit = Number(questionField.maxLength)
  const left = limit - questionField.value.length
  const notice = document.getElementById('characters-left')
  notice.hidden = left > limit / 5
  notice.querySelector('[data-left]').textContent = String(left)
  if (CSS.supports('field-sizing', 'content')) return
  questionField.style.blockSize = 'auto'
  questionField.style.blockSize = `${questionField.scrollHeight}px`
}

/** The question stands in the thread at once; the answer takes its place. */
function showPending() {
  asked = questionField.value.trim()
  questionField.value = ''
  showLimit()
  removePending()
  leaveWelcome()
  const pending = document.createElement('div')
  pending.className = 'exchange pending'
  const heading = document.createElement('h2')
  heading.className = 'question'
  heading.dir = 'auto'
  heading.textContent = asked
  const searching = document.createElement('p')
  searching.className = 'searching'
  searching.textContent = box.dataset.searching
  pending.append(heading, searching)
  thread.append(pending)
  pending.scrollIntoView({ block: 'start' })
  announce(box.dataset.searching)
}

function removePending() {
  for (const pending of thread.querySelectorAll('.pending')) pending.remove()
}

function leaveWelcome() {
  document.getElementById('welcome')?.remove()
  thread.closest('main').dataset.hasThread = ''
}

function showExchange(event) {
  const newest = thread.lastElementChild
  if (!newest) return
  newest.scrollIntoView({ block: 'start' })
  questionField.focus({ preventScroll: true })
  if (event.detail?.ctx?.response?.status >= 400) return restoreQuestion()
  const said = ['.understood-words', '.verdict'].map((part) => newest.querySelector(part)?.textContent)
  announce(said.filter(Boolean).join(' '))
  const address = newest.dataset.address
  if (address && address !== location.pathname + location.search) history.pushState(null, '', address)
}

function showUnreachable() {
  removePending()
  thread.append(document.getElementById('unreachable').content.cloneNode(true))
  thread.lastElementChild.scrollIntoView({ block: 'nearest' })
  questionField.focus({ preventScroll: true })
  restoreQuestion()
}

/** What could not be asked goes back into the box, unless something new is being written there. */
function restoreQuestion() {
  if (questionField.value === '') questionField.value = asked
  showLimit()
}

/** An example is asked like any other question; opened in a new tab, it is a link. */
function askExample(event) {
  const example = event.target.closest('a[data-example]')
  if (!example || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  questionField.value = example.textContent
  box.requestSubmit()
}

/** Back and forward go between the exchanges of this thread; anything else is loaded again. */
function returnToExchange() {
  const here = placeOf(location.href)
  const exchange = [...thread.children].find((child) => child.dataset.address === here)
  if (!exchange) return location.reload()
  exchange.scrollIntoView({ block: 'start' })
  exchange.querySelector('h2')?.focus({ preventScroll: true })
}

// Narrowing: what is chosen goes with the next question, and what was answered stays.

let narrowing = document.getElementById('narrowing')
const isWide = matchMedia('(min-width: 72rem)')

if (narrowing) {
  fitNarrowing()
  isWide.addEventListener('change', fitNarrowing)
  document.addEventListener('htmx:after:swap', showNarrowing)
}

/** Beside the thread it stands open; on a narrow screen it is folded, unless something is wrong in it. */
function fitNarrowing() {
  narrowing.querySelector('details').open =
    isWide.matches || narrowing.querySelector('[role="alert"]') !== null
}

function showNarrowing() {
  const newest = document.getElementById('narrowing')
  if (!newest || newest === narrowing) return
  narrowing = newest
  fitNarrowing()
  // The chip or the form that had the focus was replaced.
  if (document.activeElement === document.body) newest.querySelector('summary').focus({ preventScroll: true })
  if (newest.dataset.announce) announce(newest.dataset.announce)
  if (thread.children.length === 0) history.replaceState(null, '', newest.dataset.address)
}

// Everywhere

document.addEventListener('click', (event) => {
  const copier = event.target.closest('button[data-copy]')
  if (copier) void copyCitation(copier)
  const choice = event.target.closest('a[data-choice]')
  if (choice) keepPlace(choice)
})

async function copyCitation(button) {
  const citation = `${button.dataset.copy}\n${new URL(button.dataset.address, location.href)}`
  const label = button.dataset.label ?? button.textContent
  button.dataset.label = label
  const done = (await writeToClipboard(citation)) ? button.dataset.done : button.dataset.failed
  button.textContent = done
  announce(done)
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}

/** Browsers give the clipboard to safe origins only; elsewhere the old command still works. */
async function writeToClipboard(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'unseen'
    document.body.append(field)
    const focused = document.activeElement
    field.select()
    const isCopied = document.execCommand('copy')
    field.remove()
    focused?.focus({ preventScroll: true })
    return isCopied
  }
}

/** The thread may have moved on since the page was sent: a choice is made for where it is now. */
function keepPlace(link) {
  const choice = link.dataset.choice
  const value = new URL(link.href).searchParams.get(choice)
  const url = new URL(location.href)
  url.searchParams.set(choice, value)
  link.href = url.pathname + url.search + url.hash
}

// The cited range

const cited = document.getElementById('cited')
if (cited) {
  if (location.hash !== '#cited') cited.scrollIntoView({ block: 'start' })
  cited.focus({ preventScroll: true })
}

// The rebuild asks for itself again and again: its steps are announced once each, and a server that cannot
// be reached is told of until it can. A finished rebuild takes its button away with it; focus must not fall
// to the top of the page.

let announced = document.getElementById('rebuild')?.dataset.announce
/** Whether the focus was on the rebuild before the swap that is under way. */
let hadFocus = false

if (document.getElementById('rebuild')) {
  document.addEventListener('htmx:before:swap', () => {
    hadFocus = document.getElementById('rebuild')?.contains(document.activeElement) ?? false
  })
  document.addEventListener('htmx:after:swap', showRebuild)
  document.addEventListener('htmx:error', () => showProgressLost(true))
  document.addEventListener('htmx:after:request', (event) => {
    const status = event.detail?.ctx?.response?.status
    if (status !== undefined) showProgressLost(status >= 500)
  })
}

function showRebuild() {
  const rebuild = document.getElementById('rebuild')
  if (hadFocus && document.activeElement === document.body) {
    document.getElementById('rebuild-title')?.focus({ preventScroll: true })
  }
  const words = rebuild?.dataset.announce
  if (words && words !== announced) announce(words)
  announced = words
}

function showProgressLost(isLost) {
  const notice = document.getElementById('progress-lost')
  if (!notice || notice.hidden === !isLost) return
  notice.hidden = !isLost
  if (isLost) announce(notice.textContent)
}

// Files dropped anywhere on the form are taken as chosen; without scripts the field itself takes them.

const dropPlace = document.querySelector('form[data-drop]')
if (dropPlace) {
  const field = dropPlace.querySelector('input[type=file]')
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files')
  dropPlace.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    dropPlace.dataset.over = ''
  })
  dropPlace.addEventListener('dragleave', () => delete dropPlace.dataset.over)
  dropPlace.addEventListener('drop', (event) => {
    delete dropPlace.dataset.over
    if (!hasFiles(event)) return
    event.preventDefault()
    field.files = event.dataTransfer.files
    field.focus()
  })
}
