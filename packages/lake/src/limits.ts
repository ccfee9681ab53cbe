/** Limits of the hosted Content Lake that the embedded one keeps (https://www.sanity.io/docs/technical-limits). */
export const limits = {
  /** Bytes of one request to mutate or query. */
  requestBytes: 4_000_000,
  /** Bytes of one query, without its parameters (https://www.sanity.io/guides/how-to-parallelize-complex-groq-queries). */
  queryBytes: 300_000,
  /** How deep operators and brackets of a query may stand one within another; the hosted lake names no limit. */
  queryDepth: 1_000,
  /** Parts of a query when the functions that it declares stand in the places of their calls; no limit is named. */
  queryNodes: 100_000,
  /** Notes that the parser copies while it reads a query, which grow with the square of a list; no limit is named. */
  queryCopies: 100_000_000,
  /** Characters of a text that `array::join()` makes or `string::split()` divides; the hosted lake names no limit. */
  queryText: 8_000_000,
  /** How deep objects and arrays may nest in a parameter of a query; no limit is named. */
  parameterDepth: 100,
  /** Bytes of the JSON of one document. */
  documentBytes: 32_000_000,
  /** How deep objects and arrays may nest in a document. */
  nestingDepth: 20,
  /** Attributes of one document: each path with each type of value that stands there counts once. */
  attributes: 1_000,
  /** How deep brackets may nest in a path of a patch; the hosted lake names no limit. */
  pathNesting: 20,
  /**
   * Values that the paths of the patches of one transaction may look at, and documents that its queries may. The hosted
   * lake limits the time instead.
   */
  patchSteps: 1_000_000,
  /** How many more for each document that it patches. */
  patchStepsPerDocument: 500,
  /** Length in characters of a key that something is kept under for a user. */
  keyValueKey: 128,
  /** Length of a dataset's name in characters. */
  datasetName: 64,
  /** Length of a document's id in characters. */
  documentId: 128,
  /** Pixels of one image, and of all frames of an animated one that is transformed. */
  imagePixels: 256_000_000,
  /** Width and height of a transformed image in pixels. */
  transformedSide: 8_192,
  /** Bytes of one asset. The hosted lake limits the time of an upload to 5 minutes instead, as Node's server does here. */
  assetBytes: 2_000_000_000,
  /** Bytes of one SVG image; the hosted lake names no limit. */
  svgBytes: 10_000_000,
} as const
