/** A pattern for names in lower case, separated by white space: `*` stands for anything, `#` for 32 hexadecimal digits. */
function anyName(names: string): RegExp {
  const patterns = names
    .trim()
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('#', '[0-9a-f]{32}'),
    );
  return new RegExp(`^(?:${patterns.join('|')})$`, 's');
}

/** What frameworks, applications, gateways and identity products call their session. */
export const SESSION_NAMES = anyName(`
  session sessionid session_id session-id sessid sess sid _session_id auth token jwt
  access_token access-token accesstoken auth_token auth-token authtoken id_token id-token idtoken
  refresh_token refresh-token refreshtoken user_session

  connect.sid express.sid express:sess koa.sess koa:sess sails.sid adonis-session iron-session auth_session __session
  next-auth.session-token authjs.session-token better-auth.session_token nuxt-session astro-session remix_session
  jsessionid jsessionid.* jsessionidsso play_session
  phpsessid laravel_session laravel-session ci_session cakephp symfony cgisessid
  asp.net_sessionid aspsessionid* .aspxauth .aspnetcore.session .aspnetcore.cookies .aspnetcore.identity.* .aspnet.applicationcookie
  rack.session cfid cftoken mojolicious beegosessionid

  sess# ssess# wordpress_logged_in_* wordpress_sec_*
  moodlesession* joomla_user_state fe_typo_user be_typo_user october_session flarum_session
  frappe_sid nc_session_id _forum_session i_like_gitea i_like_gogs _gitlab_session mmauthtoken rc_token
  grafana_session zbx_session zbx_sessionid metabase.session sentrysid jwt-session nxsessionid pveauthcookie argocd.token
  directus_session_token pb_auth a_session_* payload-token keystonejs-session n8n-auth ghost-admin-api-session phpmyadmin

  sb-*-auth-token appsession auth0 auth0_compat idx keycloak_identity keycloak_session auth_session_id
  ory_kratos_session ory_session_* wos-session stytch_session stytch_session_jwt authentik_session authelia_session
  simplesaml simplesamlsessionid simplesamlauthtoken _shibsession_* mod_auth_openidc_session estsauth estsauthpersistent
  _oauth2_proxy _forward_auth _pomerium vouchcookie cf_authorization gcp_iaap_auth_token_* appserviceauthsession
  awselbauthsessioncookie authservice_session openshift-session-token openam iplanetdirectorypro
  smsession ltpatoken ltpatoken2 mysapsso2 sap_sessionid_* obssocookie oamauthncookie mrhsession fedauth rtfa
`);

/** What measures, advertises, chats, balances load, keeps bots out, guards against forgery, or remembers a choice. */
export const OTHER_NAMES = anyName(`
  _ga* _gc* _gid* __utm* _fbp* _fbc* _pk_* _hj* _ym_* _shopify_* _dd_s* ph_* _rdt_* _tt* _uet* _scid* _pin_* _yj*
  rl_* amp_* amplitude* mp_* ajs_* optimizely* _clck* _clsk* __hs* hubspot* messagesutk* muid* nid* ide* __stripe_*
  _sp_id* _sp_ses* _parsely_* _hp2_* _vwo_* _vis_opt_* _ce.* fs_uid* _lr_* _mkto_* li_* lidc* bcookie* bscookie* guest_id* personalization_id*
  s_cc* s_sq* s_vi* s_fid* amcv_* amcvs_* mbox* kndctr_* utag_* __gads* __gpi* __eoi* __qca* cto_* __kla_id* sc_anonymous_id* tltsid* tltuid*
  dtcookie* dtsa* dtpc* rxvisitor* rxvt* nrba_* matomo_* piwik_*
  intercom-* crisp-client* drift* __zlcmid* tawk* twk_* hblid* wcsid* _ok* __lc_*
  optanon* euconsent* eupubconsent* usprivacy* cookieyes* cky-* cookielaw* didomi_* axeptio* cmplz_* borlabs* tarteaucitron* socs*
  __cf* _cf* cf_clearance* awsalb* awselb awselbcors awselb-* aws-waf-token* arraffinity* aslbsa* applicationgatewayaffinity* tipmix*
  x-ms-routing-name* gclb* ingresscookie* bigip* serverid* routeid* akaalb_* aka_a2*
  incap_ses* visid_incap* nlbi_* ak_bm* bm_* _abck* datadome* reese84* _px* pxcts* ts01* kp_uid*
  .aspnetcore.antiforgery* .aspnetcore.correlation* .aspnetcore.culture* .aspnetcore.mvc* .aspnetcore.openidconnect*
  __requestverification* wp-settings* wordpress_test_cookie* wp_woocommerce_session_*
`);
