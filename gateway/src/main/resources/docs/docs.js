'use strict';

// Swagger UI over the merged contract; log-in by authorization code with PKCE. Who is logged in sees the operations
// that the token allows, everybody else sees them all.
const get = (path, token) =>
    fetch(path, token ? { headers: { Authorization: 'Bearer ' + token } } : {}).then((response) => response.json());

// /docs?organization=<alias>: for members of several, the one to act for.
function withOrganization(contract, alias) {
    if (alias) {
        const flow = contract.components.securitySchemes.maillage.flows.authorizationCode;
        flow.scopes['organization:' + alias] = alias;
        delete flow.scopes.organization;
    }
    return contract;
}

const alias = new URLSearchParams(window.location.search).get('organization');

// Tells the page which token there is now, null for none.
const onToken = (tell) => () => ({
    statePlugins: {
        auth: {
            wrapActions: {
                authorizeOauth2: (original) => (payload) => {
                    const done = original(payload);
                    tell(payload.token.access_token);
                    return done;
                },
                authorize: (original) => (payload) => {
                    const done = original(payload);
                    tell((payload.bearer && payload.bearer.value) || null);
                    return done;
                },
                logout: (original) => (payload) => {
                    const done = original(payload);
                    tell(null);
                    return done;
                },
            },
        },
    },
});

Promise.all([get('/docs/settings.json'), get('/openapi.json')]).then(([settings, contract]) => {
    let token = null;
    const everything = document.getElementById('everything');
    const show = () =>
        get(everything.checked ? '/openapi.json?shown=all' : '/openapi.json', token).then((shown) => {
            document.getElementById('shown').hidden = token === null;
            ui.specActions.updateJsonSpec(withOrganization(shown, alias));
        });
    everything.addEventListener('change', show);
    const ui = SwaggerUIBundle({
        spec: withOrganization(contract, alias),
        dom_id: '#operations',
        deepLinking: true,
        docExpansion: 'list',
        filter: true,
        showExtensions: true,
        tryItOutEnabled: true,
        displayRequestDuration: true,
        persistAuthorization: false,
        oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
        presets: [SwaggerUIBundle.presets.apis],
        plugins: [
            onToken((present) => {
                token = present;
                show();
            }),
        ],
    });
    ui.initOAuth({
        clientId: settings.client,
        scopes: alias ? settings.scopes + ' organization:' + alias : settings.scopes,
        usePkceWithAuthorizationCodeGrant: true,
    });
});
