// The thread of this tab: its questions, how they were completed and the index that answered, kept in the tab's own
// storage, so that a reload brings them back and two tabs do not disturb each other. Answers are not kept: a
// question is asked again, of the index as it is now, when it comes into view.

const threadKey = 'isnad-thread'
/** Exchanges kept; older ones stay on the page until it is loaded again. */
const longestThread = 30

const exchanges = document.getElementById('thread')
const form = document.getElementById('ask')

/** Ends once the exchange before is there: one question at a time. */
let asking = Promise.resolve()
/** Exchanges that are being asked again. */
const underWay = new WeakSet()

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) askInTurn(target)
})

if (exchanges && form) {
  const kept = keptThread()
  const shown = exchanges.querySelector('.exchange')
  if (shown || kept.length > 0) restore(kept, shown)
  form.addEventListener('htmx:after:swap', keep)
  exchanges.closest('main').addEventListener('click', followLink)
}

function keptThread() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(threadKey) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter((item) => typeof item?.question === 'string' && typeof item.address === 'string')
      : []
  } catch {
    return []
  }
}

/** What stands on the page is the thread. The newest question is what the next may lean on. */
function keep() {
  const items = [...exchanges.querySelectorAll(':scope > .exchange:not(.pending)')].map(({ dataset }) => ({
    address: dataset.address,
    question: dataset.question,
    typed: dataset.typed,
    previous: dataset.previous,
    build: dataset.build,
  }))
  form.elements.previous.value = items.at(-1)?.question ?? ''
  try {
    sessionStorage.setItem(threadKey, JSON.stringify(items.slice(-longestThread)))
  } catch {
    // A browser that keeps nothing still shows the thread.
  }
}

/** Puts the kept exchanges around the one that the server has sent, or all of them where it has sent none. */
function restore(kept, shown) {
  const place = kept.findIndex(({ address }) => address === shown?.dataset.address)
  const before = place === -1 ? kept : kept.slice(0, place)
  const after = place === -1 ? [] : kept.slice(place + 1)
  exchanges.prepend(...before.map(placeFor))
  exchanges.append(...after.map(placeFor))
  if (place !== -1) {
    markRebuilt(shown, kept[place].build)
    if (kept[place].typed) showTyped(shown, kept[place])
  }
  document.getElementById('welcome')?.remove()
  exchanges.closest('main').dataset.hasThread = ''
  keep()
  if (before.length > 0 && location.hash === '') {
    const current = shown ?? exchanges.lastElementChild
    current.scrollIntoView({ block: 'start' })
  }
  for (const waiting of exchanges.querySelectorAll('.kept')) seen.observe(waiting)
}

function placeFor({ address, question, typed, previous, build }) {
  const copy = document.getElementById('kept-exchange').content.cloneNode(true).firstElementChild
  for (const [name, value] of Object.entries({ address, question, typed, previous, build })) {
    if (typeof value === 'string') copy.dataset[name] = value
  }
  copy.querySelector('.question-words').textContent = typed ?? question
  copy.querySelector('.understood').hidden = typed === undefined
  copy.querySelector('.understood-question').textContent = question
  const [edit, asTyped] = copy.querySelectorAll('[data-edit], [data-as-typed]')
  edit.dataset.edit = question
  edit.href = `/?${new URLSearchParams({ draft: question })}`
  asTyped.href = `/?${new URLSearchParams({ q: typed ?? question })}`
  copy.querySelector('[data-ask-again]').href = address
  return copy
}

/** A page that is loaded again has the completed question alone; the tab knows how it was written. */
function showTyped(exchange, { typed, previous }) {
  exchange.dataset.typed = typed
  if (previous) exchange.dataset.previous = previous
  const { address, question } = exchange.dataset
  const copy = placeFor({ address, question, typed })
  exchange.querySelector('.question-words').textContent = typed
  exchange.querySelector('h2').after(copy.querySelector('.understood'))
}

function askInTurn(exchange) {
  asking = asking.then(() => (isInView(exchange) ? askAgain(exchange) : undefined))
}

function isInView(exchange) {
  const { top, bottom } = exchange.getBoundingClientRect()
  return exchange.isConnected && bottom > 0 && top < innerHeight
}

/** Asks a kept question again. A refusal of the server stands under it, with the link to try once more. */
async function askAgain(exchange) {
  if (underWay.has(exchange)) return undefined
  underWay.add(exchange)
  seen.unobserve(exchange)
  const { question, typed, previous, build } = exchange.dataset
  const isFollowUp = typed !== undefined && previous !== undefined
  const fresh = await answerTo(
    isFollowUp ? { question: typed, previous } : { question, asTyped: '1' },
    exchange,
  )
  underWay.delete(exchange)
  if (fresh) markRebuilt(fresh, build)
  keep()
  return fresh
}

/** What the exchange was narrowed to, as its address says. */
function narrowingOf({ dataset }) {
  const fields = new URL(dataset.address, location.href).searchParams
  fields.delete('q')
  return fields
}

/** The answer in the place of an exchange, asked of the same articles. */
async function answerTo(fields, exchange) {
  const html = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams([...Object.entries(fields), ...narrowingOf(exchange)]),
    headers: { 'HX-Request': 'true', 'Isnad-Language': document.documentElement.lang },
  })
    .then((response) => response.text())
    .catch(() => document.getElementById('unreachable').innerHTML)
  const holder = document.createElement('template')
  holder.innerHTML = html
  const fresh = holder.content.firstElementChild
  exchange.querySelector(':scope > .problem')?.remove()
  if (!fresh?.classList.contains('exchange')) {
    exchange.append(holder.content)
    return undefined
  }
  exchange.replaceWith(fresh)
  document.dispatchEvent(new CustomEvent('isnad:shown'))
  return fresh
}

/** Says that the answer is of another index than the one the thread was answered from. */
function markRebuilt(exchange, build) {
  if (build === undefined || build === exchange.dataset.build) return
  const note = document.getElementById('rebuilt-since').content.cloneNode(true)
  exchange.querySelector('h2').after(note)
}

function followLink(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = event.target.closest('a')
  const exchange = link?.closest('.exchange')
  if (!link) return
  if ('newThread' in link.dataset) return forget()
  if ('edit' in link.dataset) edit(event, link.dataset.edit)
  if ('askAgain' in link.dataset) {
    event.preventDefault()
    void askAgain(exchange).then((fresh) => tell(fresh))
  }
  if ('asTyped' in link.dataset) {
    event.preventDefault()
    void undo(exchange)
  }
}

function forget() {
  try {
    sessionStorage.removeItem(threadKey)
  } catch {
    // Nothing was kept.
  }
}

function edit(event, question) {
  event.preventDefault()
  const field = form.elements.question
  field.value = question
  field.dispatchEvent(new Event('input'))
  field.focus()
  field.setSelectionRange(question.length, question.length)
}

/** Asks a follow-up as it was written, in the place of its completion. */
async function undo(exchange) {
  const isHere = exchange.dataset.address === location.pathname + location.search
  const fresh = await answerTo({ question: exchange.dataset.typed, asTyped: '1' }, exchange)
  keep()
  tell(fresh)
  if (fresh && isHere) history.replaceState(null, '', fresh.dataset.address)
}

/** The link that was followed is gone with what it stood in: the focus goes to the question. */
function tell(exchange) {
  if (!exchange) return
  exchange.querySelector('h2').focus({ preventScroll: true })
  document.getElementById('announcements').textContent = exchange.querySelector('.verdict')?.textContent ?? ''
}
