import {findOrStartLake} from '@newsdesk/lake'

import {createEmbeddedClient} from '../../connection/index.ts'

// A command as it works: it finds or starts the lake of a directory, writes one document, and ends.
const [directory, id] = process.argv.slice(2)
const lake = await findOrStartLake(directory)
await createEmbeddedClient(lake).create({_id: id, _type: 'note'})
await lake.close()
