import {createClient} from 'next-sanity'
import {defineLive} from 'next-sanity/live'

const token = process.env.SANITY_API_READ_TOKEN

export const client = createClient({
  projectId: process.env.NEXT_PUBLIC_SANITY_PROJECT_ID,
  dataset: process.env.NEXT_PUBLIC_SANITY_DATASET,
  apiHost: process.env.NEXT_PUBLIC_SANITY_API_HOST,
  useProjectHostname: false,
  apiVersion: '2026-11-01',
  useCdn: true,
  stega: {studioUrl: '/studio'},
})

export const {sanityFetch, SanityLive} = defineLive({
  client,
  browserToken: token,
  serverToken: token,
})
