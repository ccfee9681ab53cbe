// The frame of a page, with and without settings of the site.
import {expect, test} from 'vitest'

import {accountName} from '../../src/render/page/account-name.ts'
import {frameOf} from '../../src/render/page/frame.ts'

const plain = {title: 'newsdesk', baseUrl: 'https://newsdesk.example/', links: []}

test('01 a site without settings has the default frame and style', () => {
  expect(frameOf(plain, 'eins/')).toMatchObject({
    style: '',
    masthead: `<header class="masthead">
<p><a href="../" lang="de">newsdesk</a></p>
</header>
`,
    footer: `<footer class="imprint" lang="de">
<p>newsdesk</p>
<nav aria-label="Feeds"><ul></ul></nav>
</footer>
`,
  })
})

test('02 links to URLs stay unchanged, and links to paths work from any page', () => {
  const {masthead} = frameOf(
    {
      ...plain,
      navigation: [
        {label: 'A', href: 'impressum/'},
        {label: 'B & C', href: 'https://a.example/?b&c'},
        {label: 'D', href: '/abo'},
        {label: 'E', href: 'mailto:a@b.example'},
      ],
    },
    'thema/a/',
  )
  expect(masthead).toContain(
    '<ul><li><a href="../../impressum/">A</a></li><li><a href="https://a.example/?b&amp;c">B &amp; C</a></li><li><a href="/abo">D</a></li><li><a href="mailto:a@b.example">E</a></li></ul>',
  )
})

test.each([
  ['https://www.facebook.com/tagblatt', 'Facebook'],
  ['https://bsky.app/profile/tagblatt.example', 'Bluesky'],
  ['https://mastodon.example/@tagblatt', 'Mastodon'],
  ['https://www.youtube.com/@tagblatt', 'YouTube'],
  ['https://forum.example/tagblatt', 'forum.example'],
])('03 the account at %s is labelled %s', (address, name) => {
  expect(accountName(address)).toBe(name)
})
