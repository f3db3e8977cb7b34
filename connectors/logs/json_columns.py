"""What the keys of a web server's JSON log hold. Every installation names them itself, so many spellings are known.

Spellings of nginx's variables (nginx.org, "Alphabetical index of variables"), Caddy's `http.log.access`, Traefik's
access log fields, Cloudflare's HTTP requests (Logpush), Elastic's common schema and what people commonly choose.
"""

from connectors.logs.remembering import remembered
from connectors.record import MACHINE, PLAIN, PROSE
from inzage.labels import Label

_USES = {
    "client": """remoteaddr remoteip clientip ip client clienthost clientaddr clientaddress remotehost remote realip
        xrealip httpxrealip sourceip cip xforwardedfor httpxforwardedfor requestxforwardedfor requestxrealip
        forwardedfor cfconnectingip httpcfconnectingip trueclientip proxyaddr peerip""",
    "user": "remoteuser user clientusername userid username authuser basicauthuser login",
    "request": """request requesturi uri path url requestpath requesturl requestline originaluri urloriginal urlpath
        clientrequesturi""",
    "query": "args querystring query requestquery urlquery",
    "referrer": "referer referrer httpreferer httpreferrer requestreferer clientrequestreferer",
    "agent": "useragent httpuseragent requestuseragent agent useragentoriginal clientrequestuseragent",
    "status": """status downstreamstatus statuscode responsestatus responsestatuscode originstatus responsecode
        edgeresponsestatus""",
    "moment": "timeiso8601 startutc timelocal timestamp ts datetime date time msec startlocal edgestarttimestamp",
    "key": "requestid xrequestid reqid requestxrequestid rayid",
}
_USE_OF = {name: use for use, names in _USES.items() for name in names.split()}
_MOMENTS = {name: number for number, name in enumerate(_USES["moment"].split())}
_PLAIN = frozenset(
    """level logger msg method requestmethod proto protocol requestprotocol host httphost requesthost servername
    bytesread bytessent bodybytessent size length duration requesttime upstreamresponsetime upstreamaddr scheme
    requestscheme port remoteport clientport serverport serveraddr requestlength acceptencoding
    acceptlanguage accept contenttype contentlength contentencoding entrypointname routername servicename
    serviceaddr server vary date lastmodified connection cachecontrol secfetchdest secfetchmode secfetchsite
    secfetchuser te upgradeinsecurerequests requestport vhost sslprotocol sslcipher gzipratio altsvc pipe
    acceptranges dnt secgpc downstreamcontentsize type stream
    clientrequesthost clientrequestmethod edgeendtimestamp edgeresponsebytes""".split()
)
_MACHINE = frozenset(
    "etag ifnonematch traceid spanid connection connectionrequests resumed version ciphersuite".split()
)


@remembered(2048)
def use_of(name: str) -> str:
    """What a key is for: "client", "user", "request", ..., "" where that is unknown. `name` may be dotted.

    What a server answered (`resp_headers.Date`) is none of these.
    """
    whole, last = _flat(name), _flat(name.rpartition(".")[2])
    if whole.startswith(("respheaders", "responseheaders", "downstream", "origin")) and "status" not in last:
        return ""
    return _USE_OF.get(whole) or _USE_OF.get(last, "")


@remembered(2048)
def rank(name: str) -> int:
    """Which of several moments to believe: the lower the sooner."""
    return _MOMENTS.get(_flat(name.rpartition(".")[2]), len(_MOMENTS))


@remembered(2048)
def holds(name: str) -> str:
    """What a key without a known use holds."""
    last = _flat(name.rpartition(".")[2])
    if last in _MACHINE:
        return MACHINE
    if last.endswith(("email", "mail")):
        return Label.EMAIL
    return PLAIN if last in _PLAIN else PROSE


def _flat(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))
