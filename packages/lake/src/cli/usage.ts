/** Exit codes of the command `lake`. */
export const exitCode = {done: 0, failed: 1, wrongUsage: 2} as const

/** A command was called in a way that it does not understand: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const help = `lake: an embedded Content Lake that speaks Sanity's HTTP API

Usage
  lake start [options]     start a lake and serve it until Ctrl-C

  lake explain '<groq>'    answer a query and say which indexes found its documents,
                           how many were looked at, and what was gone through instead
  lake check [options]     make the indexes of every dataset again and compare

Options of start
  --data DIR    keep the data in DIR (default: .lake)
  --memory      keep nothing on disk
  --port N      listen on port N of 127.0.0.1 (default: 3333; 0 takes a free one)
  --studio DIR  serve the built Studio in DIR at /studio/
  --preview URL tell that Studio where the preview is, and let it show it in a frame
  --user NAME   the name of whoever does not say who they are
  --json        when ready print one line {"url","projectId","dataset","token"}, with
                --studio also its "studio", and nothing else
  --tls         also answer as https://<project>.api.sanity.io, through TLS and as a proxy;
                the certificate to trust is put into the data directory
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
  --repair      make an index anew that is not as it should be; not while it is served

  -h, --help    show this help

Exit codes: 0 done, 1 failed, 2 wrong usage
`
