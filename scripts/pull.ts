import {transferCommand} from './transfer/run-transfer.ts'

await transferCommand('pull')
