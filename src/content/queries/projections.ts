/** A source, as every query shows it. */
export const SOURCE = `_id, _type, name, "slug": slug.current, kind, description, country, sameAs`

/** The file of a picture, as a page needs it. */
export const IMAGE_FILE = `_id, _type, url, "dimensions": metadata.dimensions, "lqip": metadata.lqip, mimeType`

/** The file of an audio, a video or its subtitles. */
export const FILE = `_id, _type, _createdAt, url, size`

/** A department, as every query shows it. */
export const DEPARTMENT = `_id, _type, title, "slug": slug.current`

/** The types of documents that editors write and articles refer to. */
const NAMED_TYPES = `"source", "department"`
/** The types of documents beside articles that editors write and that have pages. */
export const WRITTEN_TYPES = `${NAMED_TYPES}, "page"`
/** The types of documents with a page of their own, to which links lead. TypeGen reads no array here. */
export const LINKED_TYPE_NAMES = `"article", "page", "department"`

/** A document with a page of its own, as a link to it needs it. */
export const LINKED = `_id, _type, title, "slug": slug.current, publishedAt`

/** The types of referred documents that an article shows. */
export const REFERRED_TYPES = `${NAMED_TYPES}, "sanity.imageAsset", "sanity.fileAsset"`

/** A picture with its file. */
export const PICTURE = `..., "asset": asset->{${IMAGE_FILE}}`

/** A quotation with both of its sources. */
const QUOTE = `..., "source": source->{${SOURCE}}, "via": via->{${SOURCE}}`

/** A quotation block, as a statement. */
const BLOCK_STATEMENT = `_key, "use": "block", text, role, occasion, saidOn, url, "via": via->{${SOURCE}}`

/**
 * A quotation that annotates running text, as a statement, from inside `markDefs[]{…}`. `^` is the
 * text block; the words are those of its spans that carry the annotation's key.
 */
const INLINE_STATEMENT = `_key, "use": "inline", "text": array::join(^.children[^._key in marks].text, ""), role, occasion, saidOn, url, "via": via->{${SOURCE}}`

/** The statements of a source in a member of a text. */
const OWN_STATEMENTS = `_type == "quote" && source._ref == $id => [{${BLOCK_STATEMENT}}],
    _type == "block" => markDefs[_type == "quote" && source._ref == $id]{${INLINE_STATEMENT}}[text != ""]`

/**
 * The statements of a source in an article, block and inline alike, those in the running text of a block among them.
 * `$id`: the source's `_id`.
 */
export const STATEMENTS = `"statements": coalesce(array::compact(sections[].body[]{"found": select(
    ${OWN_STATEMENTS},
    array::compact(body[]{"found": select(${OWN_STATEMENTS})}.found[])
  )}.found[]), [])`

/** All quotations in a member of a text, with their sources. */
const ALL_STATEMENTS = `_type == "quote" => [{${BLOCK_STATEMENT}, "source": source->{${SOURCE}}}],
    _type == "block" => markDefs[_type == "quote"]{${INLINE_STATEMENT}, "source": source->{${SOURCE}}}[text != ""]`

/** All quotations of an article, as `STATEMENTS` has those of a source. */
export const QUOTATIONS = `"quotations": coalesce(array::compact(sections[].body[]{"found": select(
    ${ALL_STATEMENTS},
    array::compact(body[]{"found": select(${ALL_STATEMENTS})}.found[])
  )}.found[]), [])`

/** A text block with all fields that a page shows. */
const TEXT_BLOCK = `markDefs[]{..., _type == "quote" => {${QUOTE}}, _type == "internalLink" => {"reference": reference->{${LINKED}}}}`

/** The members of a Portable Text with all fields that a page shows. */
export const BLOCKS = `...,
      _type == "block" => {${TEXT_BLOCK}},
      _type == "quote" => {${QUOTE}},
      _type == "picture" => {${PICTURE}},
      _type == "embed" => {image{${PICTURE}}},
      _type == "related" => {..., "articles": articles[]->{${LINKED}}},
      _type == "infobox" => {..., body[]{..., ${TEXT_BLOCK}}},
      _type == "gallery" => {pictures[]{${PICTURE}}},
      _type == "audio" => {"asset": asset->{${FILE}}},
      _type == "video" => {
        "asset": asset->{${FILE}},
        poster{${PICTURE}},
        subtitles{..., "asset": asset->{${FILE}}}
      }`

/** An article as front pages and lists show it. */
export const LISTED_ARTICLE = `_id, _type, _rev, _updatedAt,
  kicker, title, "slug": slug.current, lead, language, publishedAt, updatedAt, topics,
  image{${PICTURE}},
  "department": department->{${DEPARTMENT}},
  "agencies": agencies[]->{${SOURCE}},
  "authors": authors[]->{${SOURCE}}`

/** An article with all of its fields, joined as `joinArticle` joins it. A new reference needs a line here. */
export const WHOLE_ARTICLE = `...,
  ${LISTED_ARTICLE},
  sections[]{
    ...,
    heading,
    body[]{${BLOCKS}}
  }`

const OWN_QUOTE = `_type == "quote" && source._ref == $id`

/** Whether a member of a text holds a statement of a source. */
const HOLDS_STATEMENT = `${OWN_QUOTE} || _type == "block" && count(markDefs[${OWN_QUOTE}]) > 0`

/** The sections of an article with statements of a source, each with only those blocks. `$id`: the source's `_id`. */
export const PASSAGES = `"passages": sections[]{
    _key,
    heading,
    "body": body[${HOLDS_STATEMENT} || count(body[${HOLDS_STATEMENT}]) > 0]{${BLOCKS}}
  }[count(body) > 0]`
