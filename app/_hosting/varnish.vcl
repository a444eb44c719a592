vcl 4.1;

import std;

# The portal, which all other paths lead to.
backend portal {
  .host = "portal.internal";
  .port = "8000";
}

backend chartes {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = {
    .url = "/assets/icon.svg";
    .interval = 5s;
  }
}

sub vcl_recv {
  # Where the charter lies: a path, or "^/" on a host that is its own.
  if (req.url ~ "^/terms/cookies-policy(?:[/?]|$)") {
    call charter;
  }
}

sub charter {
  set req.backend_hint = chartes;
  if (req.method != "GET" && req.method != "HEAD" || req.url ~ "/(?:choices|consent)(?:\?|$)") {
    return (pass);
  }
  # Nothing that is kept depends on who asks, or on the query, but for the picture’s.
  unset req.http.Cookie;
  unset req.http.Authorization;
  set req.http.Host = std.tolower(regsub(req.http.Host, "\.?(?::\d*)?$", ""));
  if (req.url !~ "/opengraph-image\?") {
    set req.url = regsub(req.url, "\?.*$", "");
  }
  # While the server is up, what is stale is given away for as long as it says, a minute.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 60s;
  }
  return (hash);
}

sub vcl_hash {
  # Over https alone browsers are told to stay there. What ends TLS says which it was.
  if (req.http.X-Forwarded-Proto) {
    hash_data(req.http.X-Forwarded-Proto);
  }
}

sub vcl_backend_response {
  # While it is down, for a week.
  if (beresp.backend == chartes && beresp.ttl > 0s) {
    set beresp.grace = 7d;
  }
}
