/** The two kinds of assets: pictures, and any other file. */
export type AssetKind = 'image' | 'file'

/** The type of the documents of a kind of asset. */
export const documentTypes: Readonly<Record<AssetKind, string>> = {
  image: 'sanity.imageAsset',
  file: 'sanity.fileAsset',
}

/** The parts of the id and the file name of an asset. */
export interface AssetName {
  readonly kind: AssetKind
  /** SHA-1 of the bytes, 40 hexadecimal digits. */
  readonly sha1: string
  /** In pixels; images only. */
  readonly dimensions?: {readonly width: number; readonly height: number}
  /** Without a dot. */
  readonly extension: string
}

const fileNames: Readonly<Record<AssetKind, RegExp>> = {
  image: /^(?<sha1>[0-9a-f]{40})-(?<width>\d{1,9})x(?<height>\d{1,9})\.(?<extension>[a-z0-9]+)$/,
  file: /^(?<sha1>[0-9a-f]{40})\.(?<extension>[a-z0-9]+)$/,
}

/** The first part of the ids of all assets of a kind with these bytes. */
export function assetIdPrefix(kind: AssetKind, sha1: string): string {
  return `${kind}-${sha1}-`
}

/** The id of the document of an asset: `image-<sha1>-<width>x<height>-<extension>`, `file-<sha1>-<extension>`. */
export function assetId({kind, sha1, dimensions, extension}: AssetName): string {
  const size = dimensions ? `${dimensions.width}x${dimensions.height}-` : ''
  return `${assetIdPrefix(kind, sha1)}${size}${extension}`
}

/** The name of an asset in its URL: `<sha1>-<width>x<height>.<extension>`, `<sha1>.<extension>`. */
export function assetFileName({sha1, dimensions, extension}: AssetName): string {
  const size = dimensions ? `-${dimensions.width}x${dimensions.height}` : ''
  return `${sha1}${size}.${extension}`
}

/** Reads the id of the document of an asset; undefined for any other id. */
export function parseAssetId(id: string): AssetName | undefined {
  const {kind, name, extension} =
    /^(?<kind>image|file)-(?<name>.+)-(?<extension>[a-z0-9]+)$/.exec(id)?.groups ?? {}
  return kind === 'image' || kind === 'file'
    ? parseAssetFileName(kind, `${name}.${extension}`)
    : undefined
}

/** Reads the name of an asset in a URL; undefined for any other name. */
export function parseAssetFileName(kind: AssetKind, fileName: string): AssetName | undefined {
  const groups = fileNames[kind].exec(fileName)?.groups
  if (!groups) return undefined
  const {sha1 = '', width, height, extension = ''} = groups
  const dimensions =
    width === undefined ? undefined : {width: Number(width), height: Number(height)}
  return {kind, sha1, dimensions, extension}
}
