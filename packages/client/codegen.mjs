// Turns the schema and the documents of src/documents into src/generated/documents.ts: `pnpm generate`.
// The result is committed; src/generated.test.ts fails when it no longer matches.
export default {
  schema: 'schema.graphql',
  documents: 'src/documents/*.graphql',
  generates: {
    'src/generated/documents.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
    },
  },
  config: {
    enumType: 'string-literal',
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    documentNodeImport: '@urql/core#TypedDocumentNode',
    scalars: {
      DateTime: 'string',
      Date: 'string',
      I18NLocaleCode: 'string',
      JSON: 'unknown',
    },
  },
}
