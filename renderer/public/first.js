// Before any module: zod makes no code out of schemas, which the content security policy would refuse aloud.
globalThis.__zod_globalConfig = { jitless: true }
