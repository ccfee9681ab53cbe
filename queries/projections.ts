/** Who is quoted or credited, as every query shows it. */
export const SOURCE = `_id, name, "slug": slug.current, kind, description, country, sameAs`

/** A picture with what a page needs of its asset. */
export const PICTURE = `..., "asset": asset->{_id, url, "dimensions": metadata.dimensions, "lqip": metadata.lqip, mimeType}`

/** A quotation with both of its sources. */
export const QUOTE = `..., "source": source->{${SOURCE}}, "via": via->{${SOURCE}}`

/** A quotation that is a block of its own, as a statement. */
export const BLOCK_STATEMENT = `_key, "use": "block", text, role, occasion, saidOn, url, "via": via->{${SOURCE}}`

/**
 * A quotation that annotates running text, as a statement, from inside `markDefs[]{…}`. `^` is the
 * text block; the words are those of its spans that carry the annotation's key.
 */
export const INLINE_STATEMENT = `_key, "use": "inline", "text": array::join(^.children[^._key in marks].text, ""), role, occasion, saidOn, url, "via": via->{${SOURCE}}`
