import {parseArgs, type ParseArgsConfig} from 'node:util'

import {reasonOf} from '../errors.ts'

/** Exit codes of the command `lake`. */
export const exitCode = {done: 0, failed: 1, wrongUsage: 2} as const

/** A command was called with wrong arguments; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Parses the words of a command as `parseArgs` does. Throws a {@link UsageError} for unknown words. */
export function parseWords<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(reasonOf(error))
  }
}

export const help = `lake: an embedded Content Lake that speaks Sanity's HTTP API

Usage
  lake start [options]     start a lake and serve it until Ctrl-C
  lake explain '<groq>'    answer a query, and list the indexes that it used, the number of
                           documents read, and the scans that no index shortened
  lake check [options]     rebuild the indexes of every dataset and compare

Options of start
  --data DIR    keep the data in DIR (default: .lake)
  --memory      keep nothing on disk
  --port N      listen on port N of 127.0.0.1 (default: 3333; 0 takes a free one)
  --studio DIR  serve the built Studio in DIR at /studio/
  --preview URL the address of the preview, which that Studio may show in a frame
  --site URL    the address of the site where readers find what that Studio publishes
  --user NAME   the author of changes from clients that give no name
  --json        when ready print one line {"url","projectId","dataset","token"}, with
                --studio also its "studio", and nothing else
  --tls         also answer as https://<project>.api.sanity.io, through TLS and as a proxy;
                the data directory gets the certificate to trust
  --query-seconds N
                give a query up after N seconds (default: 60)
  --query-megabytes N
                refuse a query that holds more than N MB at once (default: 512)
  --cache-megabytes N
                keep N MB of each dataset's documents in memory (default: 256), and
                half as many in each thread that answers long queries

Options of explain
  --data DIR    the lake in DIR (default: .lake), served already or not
  --dataset D   (default: production)
  --params JSON the values of the query's parameters
  --perspective P
                raw (default), published, drafts, or releases with commas
  --json        print {"steps","ms"}

Options of check
  --data DIR    the lake in DIR (default: .lake), also while it is served
  --repair      rebuild an index that differs; not while the lake is served

  -h, --help    show this help

Exit codes: 0 done, 1 failed, 2 wrong usage
`
