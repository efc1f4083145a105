'use strict';

// Swagger UI over the merged contract; log-in by authorization code with PKCE.
const get = (path) => fetch(path).then((response) => response.json());

// /docs?organization=<alias>: for members of several, the one to act for.
function withOrganization(contract, alias) {
    if (alias) {
        const flow = contract.components.securitySchemes.maillage.flows.authorizationCode;
        flow.scopes['organization:' + alias] = alias;
        delete flow.scopes.organization;
    }
    return contract;
}

Promise.all([get('/docs/settings.json'), get('/openapi.json')]).then(([settings, contract]) => {
    const alias = new URLSearchParams(window.location.search).get('organization');
    const ui = SwaggerUIBundle({
        spec: withOrganization(contract, alias),
        dom_id: '#operations',
        deepLinking: true,
        docExpansion: 'list',
        filter: true,
        tryItOutEnabled: true,
        displayRequestDuration: true,
        persistAuthorization: false,
        oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
        presets: [SwaggerUIBundle.presets.apis],
    });
    ui.initOAuth({
        clientId: settings.client,
        scopes: alias ? settings.scopes + ' organization:' + alias : settings.scopes,
        usePkceWithAuthorizationCodeGrant: true,
    });
});
