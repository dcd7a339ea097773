export default () => ({
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      landingPage: false,
      depthLimit: 8,
      defaultLimit: 20,
      maxLimit: 100,
    },
  },
  'users-permissions': {
    config: { jwtManagement: 'refresh', sessions: { httpOnly: true }, jwt: { algorithm: 'HS256' } },
  },
  i18n: { enabled: true },
})
