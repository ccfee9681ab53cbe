import type {SITE_SETTINGS_RESULT} from '../../content/generated/sanity.types.ts'
import {isHexColor} from '../../content/accent-color.ts'
import {isLocalHost} from '../../content/host.ts'
import {checkPicture} from '../check/check-picture.ts'
import {languageTag} from '../language.ts'
import {safeHref, safeWebHref} from '../link.ts'
import type {LocatePicture} from '../pictures/rendition.ts'
import {renditionsOf} from '../pictures/renditions.ts'
import type {Logo, PageLink, PostalAddress, Publisher, Site} from './site.ts'
import {articlePath, authorPath} from './paths.ts'
import {isSlug} from './slug.ts'

type Settings = NonNullable<SITE_SETTINGS_RESULT['site']>

/** A document that a link of the settings leads to, or a page of the site. */
interface Target {
  readonly _id: string
  readonly _type: string
  readonly title: unknown
  readonly slug: unknown
  /** Whether readers find something there. */
  readonly isThere?: unknown
}

/** The most pixels of a logo on a page, and in the data for search engines. */
const LOGO_WIDTH = 600

/**
 * Reads what an editor has set of a site, as the query `SITE_SETTINGS` returns it. Fields that are missing or cannot
 * stand on a page are left out, so that the defaults count. The footer shows all pages that the navigation lacks,
 * unless the settings name its links.
 */
export function readSettings(
  {site, pages}: SITE_SETTINGS_RESULT,
  locate?: LocatePicture,
): Partial<Site> {
  const {title, description, baseUrl, language, logo, accentColor, accounts} = site ?? {}
  const tag = languageTag(language)
  const navigation = linksIn(site?.navigation, tag)
  const known = new Set(listOf(site?.navigation).map((link) => link?.target?._id))
  const rest = listOf(pages).filter(({_id}) => !known.has(_id))
  const footer = linksIn(site?.footer, tag)
  return filled({
    title: textOf(title),
    description: textOf(description),
    baseUrl: safeWebHref(baseUrl),
    language: tag,
    logo: readLogo(logo, locate),
    accent: isHexColor(accentColor) ? accentColor.toLowerCase() : undefined,
    navigation: listed(navigation),
    footer: listed(footer.length > 0 ? footer : rest.flatMap((page) => linkTo(page, tag) ?? [])),
    accounts: listed(webAddresses(accounts)),
    publisher: readPublisher(site?.publisher, locate, tag),
  })
}

function readPublisher(
  publisher: Settings['publisher'] | undefined,
  locate: LocatePicture | undefined,
  language: string | undefined,
): Publisher | undefined {
  const {name, address, logo, sameAs, correctionsPolicy, ethicsPolicy} = publisher ?? {}
  const {streetAddress, postalCode, addressLocality, addressCountry} = address ?? {}
  const read = filled<Publisher>({
    name: textOf(name),
    address: some(
      filled<PostalAddress>({
        streetAddress: textOf(streetAddress),
        postalCode: textOf(postalCode),
        addressLocality: textOf(addressLocality),
        addressCountry: textOf(addressCountry),
      }),
    ),
    logo: readLogo(logo, locate),
    sameAs: listed(webAddresses(sameAs)),
    correctionsPolicy: hrefOf(correctionsPolicy, language),
    ethicsPolicy: hrefOf(ethicsPolicy, language),
  })
  return some(read)
}

type Link = NonNullable<Settings['navigation']>[number]

function linksIn(
  links: readonly (Link | null)[] | null | undefined,
  language: string | undefined,
): PageLink[] {
  return listOf(links).flatMap((link) => {
    const href = hrefOf(link, language)
    const label = textOf(link?.label) ?? textOf(link?.target?.title)
    return href === undefined || label === undefined ? [] : {label, href}
  })
}

function linkTo(page: Target, language: string | undefined): PageLink | undefined {
  const [label, href] = [textOf(page.title), pathOf(page, language)]
  return label === undefined || href === undefined ? undefined : {label, href}
}

/** A link to a document that is not published, or to an address that readers cannot reach, is none. */
function hrefOf(
  link: Omit<Link, '_key'> | null | undefined,
  language: string | undefined,
): string | undefined {
  if (link?.target) return pathOf(link.target, language)
  const href = safeHref(link?.href)
  if (href === undefined || !/^https?:/u.test(href)) return href
  return isLocalHost(new URL(href).hostname) ? undefined : href
}

function pathOf(
  {_type: type, slug, isThere = true}: Target,
  language: string | undefined,
): string | undefined {
  if (typeof slug !== 'string' || !isSlug(slug) || isThere === false) return undefined
  return type === 'source' ? authorPath(slug, {language}) : articlePath(slug)
}

function readLogo(
  value: unknown,
  locate: LocatePicture = ({original}) => original,
): Logo | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const picture = checkPicture(value, {name: 'logo'}, () => ({}) as never)
  if (picture.src === undefined) return undefined
  const rendition = renditionsOf(picture, picture.src, {widths: [LOGO_WIDTH]}).at(-1)
  return rendition && {url: locate(rendition), width: rendition.width, height: rendition.height}
}

function webAddresses(value: unknown): string[] {
  return listOf(value as readonly unknown[]).flatMap((one) => safeWebHref(one) ?? [])
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.toWellFormed().trim() || undefined : undefined
}

function listOf<T>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : []
}

function listed<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length > 0 ? values : undefined
}

/** Returns the object without its undefined fields. */
function filled<T extends object>(value: {[Key in keyof T]: T[Key] | undefined}): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Partial<T>
}

function some<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined
}
