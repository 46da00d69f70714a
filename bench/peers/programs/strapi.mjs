// Makes the folder of a Strapi application: `node strapi.mjs <folder>`. Configuration, the four types of the plan and one
// for the question what is published when one language is empty; at its start it adds Spanish, lets everybody read
// and keeps a token for the loading.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [, , folder = '.'] = process.argv
const write = (path, text) => { const file = join(folder, path); mkdirSync(dirname(file), { recursive: true }); writeFileSync(file, text) }
const json = (value) => JSON.stringify(value, null, 2)

for (const name of ['public/uploads', 'src/extensions', 'database/migrations']) mkdirSync(join(folder, name), { recursive: true })
symlinkSync(join(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'))
const { dependencies } = JSON.parse(await (await import('node:fs/promises')).readFile(join(import.meta.dirname, 'package.json'), 'utf8'))
write('package.json', json({ name: 'beside-strapi', private: true, version: '0.0.0', dependencies, strapi: { uuid: false } }))

write('config/server.js', `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['only', 'for measuring'] }, logger: { updates: { enabled: false }, startup: { enabled: false } } })\n`)
write('config/admin.js', `module.exports = () => ({ serveAdminPanel: false, auth: { secret: 'only for measuring' }, apiToken: { salt: 'only for measuring' }, transfer: { token: { salt: 'only for measuring' } }, secrets: { encryptionKey: 'only for measuring, 32 letters..' }, flags: { nps: false, promoteEE: false } })\n`)
write('config/database.js', `module.exports = ({ env }) => ({ connection: { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true } })\n`)
write('config/api.js', `module.exports = { rest: { defaultLimit: 25, maxLimit: 100000, withCount: true } }\n`)
write('config/middlewares.js', `module.exports = ['strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', { name: 'strapi::body', config: { jsonLimit: '20mb' } }, 'strapi::favicon', 'strapi::public']\n`)
write('config/plugins.js', `module.exports = { 'users-permissions': { config: { jwtSecret: 'only for measuring' } } }\n`)

const words = { text: { type: 'text', required: true, pluginOptions: { i18n: { localized: true } } } }
const number = { number: { type: 'string' } }
const to = (target, more) => ({ type: 'relation', target: `api::${target}.${target}`, ...more })
const types = {
  pillar: ['pillars', { ...number, ...words, initiatives: to('initiative', { relation: 'oneToMany', mappedBy: 'pillar' }) }],
  initiative: ['initiatives', { ...number, ...words, pillar: to('pillar', { relation: 'manyToOne', inversedBy: 'initiatives' }), activities: to('activity', { relation: 'oneToMany', mappedBy: 'initiative' }), advances: to('advance', { relation: 'oneToMany', mappedBy: 'initiative' }) }],
  activity: ['activities', { ...number, ...words, initiative: to('initiative', { relation: 'manyToOne', inversedBy: 'activities' }) }],
  advance: ['advances', { date: { type: 'string' }, kind: { type: 'string' }, ...words, initiative: to('initiative', { relation: 'manyToOne', inversedBy: 'advances' }) }],
  notice: ['notices', words],
}
for (const [name, [plural, attributes]] of Object.entries(types)) {
  const uid = `api::${name}.${name}`
  write(`src/api/${name}/content-types/${name}/schema.json`, json({ kind: 'collectionType', collectionName: plural, info: { singularName: name, pluralName: plural, displayName: name }, options: { draftAndPublish: name === 'notice' }, pluginOptions: { i18n: { localized: true } }, attributes }))
  for (const [place, factory] of [['controllers', 'createCoreController'], ['services', 'createCoreService'], ['routes', 'createCoreRouter']]) {
    write(`src/api/${name}/${place}/${name}.js`, `module.exports = require('@strapi/strapi').factories.${factory}('${uid}')\n`)
  }
}
write('src/index.js', `module.exports = { async bootstrap({ strapi }) {
  const locales = strapi.plugin('i18n').service('locales')
  if (!(await locales.findByCode('es'))) await locales.create({ code: 'es', name: 'Spanish (es)' })
  const everybody = await strapi.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
  const permissions = strapi.query('plugin::users-permissions.permission')
  for (const name of ${json(Object.keys(types))}) for (const action of ['find', 'findOne']) {
    const permission = { action: 'api::' + name + '.' + name + '.' + action, role: everybody.id }
    if (!(await permissions.findOne({ where: permission }))) await permissions.create({ data: permission })
  }
  const tokens = strapi.service('admin::api-token')
  if (!(await tokens.exists({ name: 'bench' }))) {
    const { accessKey } = await tokens.create({ name: 'bench', description: '', type: 'full-access', lifespan: null })
    require('node:fs').writeFileSync(require('node:path').join(strapi.dirs.app.root, 'token.txt'), accessKey)
  }
} }\n`)
