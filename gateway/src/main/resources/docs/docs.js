'use strict';

// Swagger UI over the merged contract; log-in by authorization code with PKCE.
fetch('/docs/settings.json')
    .then((response) => response.json())
    .then((settings) => {
        const ui = SwaggerUIBundle({
            url: '/openapi.json',
            dom_id: '#operations',
            deepLinking: true,
            docExpansion: 'list',
            filter: true,
            tryItOutEnabled: true,
            displayRequestDuration: true,
            persistAuthorization: false,
            oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
            presets: [SwaggerUIBundle.presets.apis],
            onComplete: () => document.body.classList.add('loaded'),
        });
        ui.initOAuth({
            clientId: settings.client,
            scopes: settings.scopes,
            usePkceWithAuthorizationCodeGrant: true,
        });
    });
