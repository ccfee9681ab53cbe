import {defineNewsdesk} from './src/config/define-newsdesk.ts'

/** Everything about this newsroom that is not content. docs/theme.md lists the keys. */
export default defineNewsdesk({})
