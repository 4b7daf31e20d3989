package lat.cabildo.directory;

import lat.cabildo.platform.security.AccessTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what here; {@code contracts/access.md} says it in words. */
@Configuration(proxyBeanMethods = false)
class DirectoryAccess {

    @Bean
    AccessTable access() {
        return AccessTable.of("directory", """
                GET    /organizations                      read   -       holder
                POST   /organizations                      write  -       owner
                GET    /organizations:search               read   -       holder
                GET    /organizations:suggest              read   -       holder
                GET    /organizations:export               read   -       holder
                POST   /organizations:resolve              read   -       holder
                GET    /organizations/{id}                 read   -       holder
                PATCH  /organizations/{id}                 write  -       owner
                GET    /organizations/{id}/authorities     read   -       holder
                GET    /organizations/{id}/figures         read   -       holder
                GET    /organizations/{id}/members         read   -       holder
                PUT    /organizations/{id}/contact-points  write  -       owner
                POST   /organizations/{id}/contact-points/withdraw-consent  write  -       owner
                POST   /organizations/{id}/contact-points/bounce            write  -       holder
                POST   /organizations/{id}/rename          write  -       owner
                POST   /organizations/{id}/dissolve        write  -       owner
                POST   /organizations/{id}/restore         write  -       owner
                POST   /organizations/{id}/split           write  -       owner
                POST   /organizations/{id}/withdraw-split  write  -       owner
                GET    /organizations/{id}/lineage         read   -       holder
                POST   /organizations/{id}/merge           write  -       owner
                POST   /organizations/{id}/separate        write  -       owner
                GET    /organizations:duplicates           read   -       holder
                GET    /organizations/{id}/duplicates      read   -       holder
                POST   /organizations/{id}/distinguish     write  -       owner
                POST   /organizations/{id}/withdraw-distinction             write  -       owner
                GET    /people                             read   -       holder
                GET    /people:export                      read   -       holder
                POST   /people                             write  -       owner
                GET    /people/{id}                        read   -       holder
                PATCH  /people/{id}                        write  -       owner
                GET    /people/{id}/posts                  read   -       holder
                GET    /people/{id}/contact-points         read   needed  holder
                PUT    /people/{id}/contact-points         write  needed  owner
                POST   /people/{id}/contact-points/withdraw-consent         write  needed  owner
                POST   /people/{id}/contact-points/bounce                   write  needed  holder
                POST   /people/{id}/end                    write  -       owner
                POST   /people/{id}/restore                write  -       owner
                POST   /people/{id}/merge                  write  -       owner
                POST   /people/{id}/separate               write  -       owner
                GET    /people:search                      read   -       holder
                GET    /people:suggest                     read   -       holder
                GET    /people:duplicates                  read   shown   holder
                GET    /people/{id}/duplicates             read   shown   holder
                POST   /people/{id}/distinguish            write  -       owner
                POST   /people/{id}/withdraw-distinction                    write  -       owner
                GET    /people/{id}/personal-data          read   needed  owner
                POST   /people/{id}/erase                  write  -       owner
                GET    /posts                              read   -       holder
                GET    /posts:export                       read   -       holder
                POST   /posts                              write  -       owner
                GET    /posts/{id}                         read   -       holder
                PATCH  /posts/{id}                         write  -       owner
                GET    /posts/{id}/holders                 read   -       holder
                GET    /posts/{id}/rotation                read   -       holder
                POST   /posts/{id}/hand-over               write  -       owner
                POST   /posts/{id}/abolish                 write  -       owner
                GET    /successions                        read   -       holder
                GET    /mandates                           read   -       holder
                GET    /mandates:export                    read   -       holder
                POST   /mandates                           write  -       owner
                GET    /mandates/{id}                      read   -       holder
                PATCH  /mandates/{id}                      write  -       owner
                POST   /mandates/{id}/end                  write  -       owner
                GET    /memberships                        read   -       holder
                GET    /memberships:export                 read   -       holder
                POST   /memberships                        write  -       owner
                GET    /memberships/{id}                   read   -       holder
                PATCH  /memberships/{id}                   write  -       owner
                POST   /memberships/{id}/suspend           write  -       owner
                POST   /memberships/{id}/reinstate         write  -       owner
                POST   /memberships/{id}/end               write  -       owner
                POST   /memberships/{id}/withdraw          write  -       owner
                GET    /taxonomies                         read   -       holder
                GET    /taxonomies/{scheme}                read   -       holder
                GET    /applications                       read   -       holder
                GET    /applications:export                read   -       holder
                POST   /applications                       write  -       owner
                GET    /applications/{id}                  read   -       holder
                PATCH  /applications/{id}                  write  -       owner
                POST   /applications/{id}/consider         write  -       owner
                POST   /applications/{id}/admit            write  -       owner
                POST   /applications/{id}/refuse           write  -       owner
                POST   /applications/{id}/withdraw         write  -       owner
                GET    /distinctions                       read   -       holder
                GET    /erasures                           read   -       holder
                GET    /erasures/{id}                      read   -       holder
                POST   /erasures/{id}/confirm              write  -       author
                GET    /{records}/{id}/history             read   -       holder
                GET    /{records}/{id}/record              read   -       holder
                GET    /{records}:changed                  read   -       holder
                GET    /imports                            read   -       own
                POST   /imports                            write  -       own
                GET    /imports/{id}                       read   -       author
                PATCH  /imports/{id}                       write  -       author
                PUT    /imports/{id}/file                  write  -       author
                GET    /imports/{id}/rows                  read   -       author
                GET    /imports/{id}/report                read   -       author
                GET    /imports/{id}/progress              read   -       author
                POST   /imports/{id}/start                 write  -       author
                POST   /imports/{id}/cancel                write  -       author
                """);
    }
}
