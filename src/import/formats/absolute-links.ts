import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5'

const ADDRESSES = new Set(['href', 'src', 'data-src', 'poster'])

/** Returns a piece of HTML whose relative addresses start at the page that it comes from. */
export function withAbsoluteLinks(
  html: string,
  page: string | undefined,
): DefaultTreeAdapterTypes.ParentNode {
  const root = parseFragment(html)
  if (page === undefined || !/^https?:/i.test(page)) return root
  const open: DefaultTreeAdapterTypes.Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('attrs' in node)
      for (const attribute of node.attrs)
        if (ADDRESSES.has(attribute.name)) attribute.value = absolute(attribute.value, page)
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return root
}

function absolute(address: string, page: string): string {
  const isRelative = address.trim() !== '' && !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(address.trim())
  return isRelative ? (URL.parse(address, page)?.href ?? address) : address
}
