import {randomBytes} from 'node:crypto'

import type {DocumentStub} from '../document.ts'
import {assetFileName, assetId, documentTypes, type AssetKind, type AssetName} from './asset-id.ts'
import type {FileKind} from './file-kind.ts'
import type {ImageMetadata} from './image-metadata.ts'

/** The description of an asset that an editor or a program sends with its upload. */
export interface Description {
  readonly label?: string
  readonly title?: string
  readonly description?: string
  readonly creditLine?: string
  readonly originalFilename?: string
  readonly source?: {readonly id?: string; readonly name?: string; readonly url?: string}
}

/** A file that is about to become an asset. */
export interface NewAsset {
  readonly kind: AssetKind
  readonly format: FileKind
  readonly sha1: string
  /** In bytes. */
  readonly size: number
  readonly metadata?: ImageMetadata
  readonly description: Description
}

/** The address of the asset. */
export interface AssetAddress {
  readonly projectId: string
  readonly dataset: string
  /** URL of the lake. */
  readonly lakeUrl: string
}

/** The document of an asset (https://www.sanity.io/docs/http-reference/assets). */
export function assetDocument(asset: NewAsset, address: AssetAddress): DocumentStub {
  const {kind, format, sha1, size, metadata, description} = asset
  const name: AssetName = {
    kind,
    sha1,
    dimensions: metadata?.dimensions,
    extension: format.extension,
  }
  const path = `${kind}s/${address.projectId}/${address.dataset}/${assetFileName(name)}`
  return {
    _id: assetId(name),
    _type: documentTypes[kind],
    assetId: sha1,
    extension: format.extension,
    ...(metadata && {metadata}),
    mimeType: format.mimeType,
    path,
    sha1hash: sha1,
    size,
    uploadId: randomBytes(16).toString('hex'),
    url: `${address.lakeUrl}/${path}`,
    ...description,
  }
}
