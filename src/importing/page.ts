/** What is read of a parsed page. Its own types are a browser's, which nothing else here should see. */
export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  readonly lastChild: PageNode | null
  readonly previousSibling: PageNode | null
}

export type PageElement = PageNode & {
  readonly children: Iterable<PageElement>
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export type Page = Omit<PageElement, 'getAttribute' | 'remove'> & {
  readonly documentElement: PageElement | null
  readonly body: PageElement
}
