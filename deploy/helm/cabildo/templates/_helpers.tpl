{{- define "cabildo.labels" -}}
app.kubernetes.io/name: cabildo
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | quote }}
{{- end }}

{{- define "cabildo.selector" -}}
app.kubernetes.io/name: cabildo
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{/* A pod of the restricted profile. */}}
{{- define "cabildo.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "cabildo.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "cabildo.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
{{- end }}

{{/* Where one of the files of the certificates' Secret is; empty if it is not among them. */}}
{{- define "cabildo.certificate" -}}
{{- if has .file .root.Values.certificates.files }}file:/etc/cabildo/certificates/{{ .file }}{{ end }}
{{- end }}

{{/* The ports at the end of addresses, separated by commas: what follows the last colon, 443 or 80 where there is none. */}}
{{- define "cabildo.ports" -}}
{{- $ports := list }}
{{- range splitList "," . }}
{{- $authority := regexReplaceAll "^(https?://)?([^/]*).*$" (trim .) "${2}" }}
{{- if $authority }}
{{- $default := ternary ":80" ":443" (hasPrefix "http://" .) }}
{{- $ports = append $ports (trimPrefix ":" (default $default (regexFind ":[0-9]+$" $authority))) }}
{{- end }}
{{- end }}
{{- $ports | uniq | join "," }}
{{- end }}

{{/* Whom a policy lets in or out, on which ports. */}}
{{- define "cabildo.egress" -}}
- ports:
  {{- range default (splitList "," (include "cabildo.ports" (default "" .addresses))) .network.ports }}
    - {protocol: TCP, port: {{ . }}}
  {{- end }}
  {{- with .network.to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{/* Looking up names. */}}
{{- define "cabildo.names" -}}
- to:
    - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
  ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
{{- end }}
