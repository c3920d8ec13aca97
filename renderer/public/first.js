// Before any module: zod makes no code out of schemas, which the content security policy would refuse aloud.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
