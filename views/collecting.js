// Quotes collected over several questions. They are kept in this browser alone; the server is asked to show them
// and to write them as a file, and keeps nothing.

const storeKey = 'isnad-dossier'
const list = document.getElementById('dossier')
const tools = document.getElementById('dossier-tools')

function items() {
  try {
    const kept = JSON.parse(localStorage.getItem(storeKey) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function keep(next) {
  try {
    localStorage.setItem(storeKey, JSON.stringify(next))
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  showCount()
}

function isSamePlace(one, other) {
  return one.article === other.article && one.start === other.start && one.end === other.end
}

function showCount() {
  const count = items().length
  for (const place of document.querySelectorAll('[data-dossier-count]')) {
    place.textContent = count === 0 ? '' : ` (${count})`
  }
}

/** Buttons that collect say whether their quote is collected already. */
function showCollected() {
  const kept = items()
  for (const button of document.querySelectorAll('button[data-collect]')) {
    const isKept = kept.some((item) => isSamePlace(item, itemOf(button)))
    button.setAttribute('aria-pressed', String(isKept))
    button.textContent = isKept ? button.dataset.collected : button.dataset.label
  }
}

function itemOf(button) {
  const figure = button.closest('figure')
  const exchange = button.closest('[data-build]')
  return {
    article: figure.dataset.article,
    start: Number(figure.dataset.start),
    end: Number(figure.dataset.end),
    textHash: figure.dataset.hash,
    question: exchange?.dataset.question ?? '',
    askedAt: exchange?.dataset.askedAt ?? '',
    buildId: exchange?.dataset.build ?? '',
    model: exchange?.dataset.model ?? '',
  }
}

function collect(button) {
  const item = itemOf(button)
  const kept = items()
  const others = kept.filter((other) => !isSamePlace(other, item))
  keep(others.length < kept.length ? others : [...kept, item])
  showCollected()
  const place = document.getElementById('announcements')
  if (place) place.textContent = button.textContent
}

/** Asks the server for the collected quotes as they stand in the index now. */
async function showDossier(focus) {
  const kept = items()
  document.getElementById('dossier-empty').hidden = kept.length > 0
  tools.hidden = kept.length === 0
  tools.elements.items.value = JSON.stringify(kept)
  if (kept.length === 0) return list.replaceChildren()
  const body = new URLSearchParams({ items: JSON.stringify(kept) })
  try {
    const response = await fetch(list.dataset.address, {
      method: 'POST',
      body,
      headers: { 'HX-Request': 'true', 'Isnad-Language': document.documentElement.lang },
    })
    list.innerHTML = await response.text()
  } catch {
    list.textContent = list.dataset.failed
  }
  list.querySelector(focus)?.focus()
}

function move(place, by) {
  const next = items()
  const [item] = next.splice(place, 1)
  if (item) next.splice(place + by, 0, item)
  keep(next)
  const selector = by < 0 ? `[data-dossier-up="${place + by}"]` : `[data-dossier-down="${place + by}"]`
  void showDossier(`${selector}:enabled, [data-dossier-remove="${place + by}"]`)
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (!button) return
  const { collect: isCollect, dossierUp, dossierDown, dossierRemove, confirm: question } = button.dataset
  if (isCollect !== undefined) collect(button)
  if (dossierUp !== undefined) move(Number(dossierUp), -1)
  if (dossierDown !== undefined) move(Number(dossierDown), 1)
  if (dossierRemove !== undefined) {
    keep(items().filter((_, place) => place !== Number(dossierRemove)))
    void showDossier('[data-dossier-remove]')
  }
  if ('dossierPrint' in button.dataset) print()
  if ('dossierClear' in button.dataset && confirm(question)) {
    keep([])
    void showDossier()
  }
})

document.addEventListener('htmx:after:swap', showCollected)
document.addEventListener('isnad:shown', showCollected)
addEventListener('storage', () => {
  showCount()
  showCollected()
  if (list) void showDossier()
})
showCount()
showCollected()
if (list) void showDossier()
