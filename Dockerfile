# A service that renders the site from the hosted lake. docs/service.md explains it.
FROM node:24.21.0-slim AS build
WORKDIR /srv/newsdesk
COPY package.json package-lock.json .npmrc ./
COPY packages packages
RUN npm ci --omit=dev
COPY . .

FROM node:24.21.0-slim
ENV NODE_ENV=production
WORKDIR /srv/newsdesk
COPY --from=build --chown=root:root /srv/newsdesk /srv/newsdesk
RUN install --directory --owner=node --group=node /srv/www
USER node
VOLUME /srv/www
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "require('node:fs').accessSync('/srv/www/index.html')"]
ENTRYPOINT ["node", "--max-semi-space-size=16", "--max-old-space-size=1024", "scripts/site.ts", "--out", "/srv/www", "--watch"]
