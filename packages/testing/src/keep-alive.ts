import {Agent, request} from 'node:http'

/** Returns functions that post JSON to a URL over one kept-alive connection and close it, with `node:http` only. */
export function keepAlivePoster(
  url: string,
  token: string,
): {post: (body: object) => Promise<string>; close: () => void} {
  const agent = new Agent({keepAlive: true, maxSockets: 1})
  const post = (body: object) =>
    new Promise<string>((resolve, reject) => {
      const json = JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(json),
      }
      const sent = request(url, {agent, method: 'POST', headers}, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString()
          if (response.statusCode === 200) resolve(answer)
          else reject(new Error(answer))
        })
      })
      sent.on('error', reject)
      sent.end(json)
    })
  return {post, close: () => agent.destroy()}
}
