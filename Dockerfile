# The digest is of a list of images, one for each architecture; `docker buildx imagetools inspect node:22-bookworm-slim` prints the present one.
ARG NODE=node:22-bookworm-slim@sha256:83f487e0a63425e5b4d146fb5e5be574bcbe1b7b843d3ebafdd95eaf7767a7e5
FROM ${NODE} AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM ${NODE}
WORKDIR /app
ENV NODE_ENV=production DATABASE_URL=file:/data/paperboy.db HTTP_HOST=0.0.0.0
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node -m 0700 /data && rm -rf /usr/local/lib/node_modules/npm /opt/yarn-*
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=20s --timeout=5s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT || 3000}/livez`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=1", "dist/src/main.js"]
