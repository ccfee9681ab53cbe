import {findOrStartLake} from '@newsdesk/lake'

import {lakeClient} from '@newsdesk/testing/lake-client'

// A command as it works: it finds or starts the lake of a directory, writes one document, and ends.
const [directory, id] = process.argv.slice(2)
const lake = await findOrStartLake(directory)
await lakeClient(lake).create({_id: id, _type: 'note'})
await lake.close()
