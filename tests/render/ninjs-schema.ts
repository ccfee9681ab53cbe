import {readFileSync} from 'node:fs'

import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const ajv = new Ajv2020({strict: false, allErrors: true})
addFormats.default(ajv)
// The schema's only reference to another one is for coordinates, which no article has.
ajv.addSchema({$id: 'https://geojson.org/schema/GeoJSON.json', type: 'object'})

/** Checks an item with the schema of the IPTC. Its `errors` are those of the last item, null for none. */
export const fitsNinjs = ajv.compile(
  JSON.parse(
    readFileSync(new URL('schemas/ninjs-schema_3.1.json', import.meta.url), 'utf8'),
  ) as object,
)
